import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Remark plugin: numbers the lists of boxes to tick on a page, so that the form of each has an id of its own. */
export default function remarkTickLists() {
  return (tree: Root): void => {
    let nth = 0;
    visit(tree, 'mdxJsxFlowElement', ({ name, attributes }) => {
      if (name !== 'ReflectionList') return;
      nth += 1;
      attributes.push({ type: 'mdxJsxAttribute', name: 'nth', value: String(nth) });
    });
  };
}
