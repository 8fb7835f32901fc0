import type { PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { componentSpecOf } from './registry.ts';

/**
 * Remark plugin for `@next/mdx`: a paragraph that is made of marks from its first word to its last is a paragraph still. MDX takes the paragraph away
 * from a line that holds components and nothing else (remark-mark-and-unravel in @mdx-js/mdx), and leaves each on its own.
 */
export default function remarkMarks() {
  return (tree: Root): void => {
    visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
      if (!parent || index === undefined || !isInLine(node)) return;
      let end = index + 1;
      while (isInLine(parent.children[end]) && isBeside(parent.children[end - 1], parent.children[end]))
        end += 1;
      const line = (parent.children.slice(index, end) as RootContent[]).flatMap(
        (each, at, all): PhrasingContent[] => [
          ...(at > 0 && endOf(all[at - 1]) < startOf(each) ? [{ type: 'text' as const, value: ' ' }] : []),
          { ...each, type: 'mdxJsxTextElement' } as unknown as PhrasingContent,
        ],
      );
      parent.children.splice(index, end - index, { type: 'paragraph', children: line });
    });
  };
}

function isInLine(node: RootContent | undefined): boolean {
  if (node?.type !== 'mdxJsxFlowElement') return false;
  const placement = componentSpecOf(node.name ?? '')?.placement;
  return placement === 'mark' || placement === 'inline';
}

// Between two paragraphs, a line is empty.
function isBeside(one: RootContent | undefined, other: RootContent | undefined): boolean {
  return (other?.position?.start.line ?? 0) - (one?.position?.end.line ?? 0) < 2;
}

const startOf = (node: RootContent | undefined) => node?.position?.start.offset ?? 0;
const endOf = (node: RootContent | undefined) => node?.position?.end.offset ?? 0;
