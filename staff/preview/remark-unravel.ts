import type { Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Remark plugin: a paragraph of nothing but components is no paragraph, and they stand on lines of their own. The compiler of MDX does the same
 * (`remark-mark-and-unravel` of @mdx-js/mdx 3.1, which it does not export), so that a preview has the tree of the page.
 */
export default function remarkUnravel() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (node, index, parent) => {
      const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
      if (!parent || index === undefined || !isUnraveled(parts)) return;
      const flow = parts.map((part) => ({ ...part, type: 'mdxJsxFlowElement' }) as unknown as RootContent);
      parent.children.splice(index, 1, ...flow);
      return index;
    });
  };
}

function isUnraveled(parts: Paragraph['children']): boolean {
  return parts.length > 0 && parts.every(({ type }) => type === 'mdxJsxTextElement');
}
