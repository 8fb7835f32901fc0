import type { Root } from 'mdast';
import type { Position } from '../issue.ts';
import { nodesOf } from './nodes-of.ts';
import { placeInText } from './place.ts';

/** The quotes that word processors make of straight ones. */
export const CURLY = /[“”‘’]/g;

// Where a body is not valid MDX, its tree is that of plain Markdown, in which such a tag is a piece of text.
const TAG = /<[a-z][^<>]*=\s*[“”‘’][^<>]*>/gi;

/** The tags whose quotes a word processor has curled, each where it starts. */
export function curlyTagsOf(tree: Root): (Position & { tag: string })[] {
  return nodesOf(tree, 'text', 'html').flatMap(({ node }) =>
    [...node.value.matchAll(TAG)].map((match) => ({ ...placeInText(node, match.index), tag: match[0] })),
  );
}
