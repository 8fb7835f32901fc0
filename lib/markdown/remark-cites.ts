import type { Root } from 'mdast';
import { citesOf } from './cites.ts';

/** Remark plugin for `@next/mdx`: numbers each cite as the content model does, so that it has an address of its own. */
export default function remarkCites() {
  return (tree: Root): void => {
    for (const { node, nth } of citesOf(tree)) {
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'nth', value: String(nth) });
    }
  };
}
