import type { Heading, Root } from 'mdast';
// For its `hProperties` on the data of nodes, and for the elements of MDX among them.
import type {} from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { headingIdsOf } from './heading-ids.ts';

/**
 * Remark plugin for `@next/mdx`: gives each heading the same id that the content model has for it, and makes it a link to
 * itself, so that readers can copy its address. A heading that holds a link is left as it is.
 */
export default function remarkHeadingIds() {
  return (tree: Root): void => {
    for (const { node, id } of headingIdsOf(tree)) {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      if (holdsLink(node)) continue;
      const data = { hProperties: { className: ['anchor'] } };
      node.children = [{ type: 'link', url: `#${id}`, data, children: node.children }];
    }
  };
}

/** The components that are links, or may be. */
const LINKS: ReadonlySet<string | null> = new Set(['Cite', 'Fact']);

// A link within a link is none: a parser would break the heading in two.
function holdsLink(heading: Heading): boolean {
  let found = false;
  visit(heading, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') found = true;
    if (node.type === 'mdxJsxTextElement' && LINKS.has(node.name)) found = true;
  });
  return found;
}
