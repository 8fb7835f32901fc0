import type { Root } from 'mdast';
// For its `hProperties` on the data of nodes.
import type {} from 'mdast-util-to-hast';
import { headingIdsOf } from './heading-ids.ts';

/** Remark plugin for `@next/mdx`: gives each heading the same id that the content model has for it. */
export default function remarkHeadingIds() {
  return (tree: Root): void => {
    for (const { node, id } of headingIdsOf(tree)) {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    }
  };
}
