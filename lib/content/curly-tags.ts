import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Position } from '../issue.ts';
import { placeInText } from './place-in-text.ts';

// Where a body is not valid MDX, its tree is that of plain Markdown, in which such a tag is a piece of text.
const TAG = /<[a-z][^<>]*=\s*[“”‘’][^<>]*>/gi;

/** The tags whose quotes a word processor has curled, each where it starts. */
export function curlyTagsOf(tree: Root): (Position & { tag: string })[] {
  const found: (Position & { tag: string })[] = [];
  visit(tree, ['text', 'html'], (node) => {
    if (node.type !== 'text' && node.type !== 'html') return;
    for (const match of node.value.matchAll(TAG)) {
      found.push({ ...placeInText(node, match.index), tag: match[0] });
    }
  });
  return found;
}
