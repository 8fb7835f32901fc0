import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { componentSpecOf } from './registry.ts';

/**
 * Remark plugin for `@next/mdx`: a paragraph that is a mark from its first word to its last is a paragraph still. MDX takes
 * the paragraph away from a line that holds a component and nothing else (remark-mark-and-unravel in @mdx-js/mdx).
 */
export default function remarkMarks() {
  return (tree: Root): void => {
    visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
      const placement = componentSpecOf(node.name ?? '')?.placement;
      if (!parent || index === undefined || (placement !== 'mark' && placement !== 'inline')) return;
      const mark = { ...node, type: 'mdxJsxTextElement' } as unknown as PhrasingContent;
      parent.children[index] = { type: 'paragraph', children: [mark] };
    });
  };
}
