import type { Nodes, Parents, Root } from 'mdast';
import type { Position } from '../issue.ts';
import { nodesOf } from './nodes-of.ts';
import { positionInText } from './position.ts';

/** The quotes that word processors make of straight ones. */
export const CURLY = /[“”‘’]/g;

// Where a body is not valid MDX, its tree is that of plain Markdown, in which such a tag is a piece of text.
const TAG = /<[a-z][^<>]*=\s*[“”‘’][^<>]*>/gi;

/** A tag that shows as text, and what follows it up to the next tag that closes, where these are plain words. */
export type CurlyTag = Position & { tag: string; words: string | null };

/** The tags whose quotes a word processor has curled, each where it starts. */
export function curlyTagsOf(tree: Root): CurlyTag[] {
  return nodesOf(tree, 'text', 'html').flatMap(({ node, ancestors }) =>
    [...node.value.matchAll(TAG)].map((match) => {
      const after = node.value.slice(match.index + match[0].length) + textAfter(node, ancestors.at(-1));
      const words = /^([^<>[\]]+)<\/a>/i.exec(after)?.[1] ?? null;
      return { ...positionInText(node, match.index), tag: match[0], words };
    }),
  );
}

function textAfter(node: Nodes, parent: Parents | undefined): string {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const after = siblings.slice(siblings.indexOf(node) + 1);
  const end = after.findIndex(({ type }) => type !== 'text' && type !== 'html');
  return after
    .slice(0, end === -1 ? after.length : end)
    .map((each) => ('value' in each ? each.value : ''))
    .join('');
}
