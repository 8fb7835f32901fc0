import type { Root } from 'mdast';
// For its `hProperties` on the data of nodes.
import type {} from 'mdast-util-to-hast';
import { headingIdsOf } from './heading-ids.ts';

/**
 * Remark plugin for `@next/mdx`: gives each heading the same id that the content model has for it, and makes it a link to
 * itself, so that readers can copy its address. A heading that holds a link is left as it is.
 */
export default function remarkHeadingIds() {
  return (tree: Root): void => {
    for (const { node, id } of headingIdsOf(tree)) {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      if (node.children.some(({ type }) => type === 'link')) continue;
      const data = { hProperties: { className: ['anchor'] } };
      node.children = [{ type: 'link', url: `#${id}`, data, children: node.children }];
    }
  };
}
