import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { nodesOf } from '../../content/nodes-of.ts';
import { placeInText, startOf } from '../../content/place.ts';
import type { Position } from '../../issue.ts';
import { markdownRule } from '../rule.ts';

// Words that a writer says to the owner of a site, never to its readers.
const NOTES = [
  /\byour (signature model|\S*-part (IFS )?(model|system))\b/i,
  /\(your (model|system)\)/i,
  /\byour (\S+ )?(pillar|telehealth|landing) page\b/i,
  /\bwe link (directly )?to your\b/i,
  /\breinforces (the )?hierarchy\b/i,
  /\((internal links?|CTA|links?)\)/i,
  /\b(TODO|TBD|FIXME|lorem ipsum)\b/,
  /\[(insert|add|your) [^\]]*\]/i,
];

// A paragraph of the practice is several short lines: the note's own is given.
function placeOf(node: Nodes, words: string): Position {
  let place = startOf(node);
  visit(node, 'text', (text) => {
    const index = text.value.indexOf(words);
    if (index === -1) return;
    place = placeInText(text, index);
    return EXIT;
  });
  return place;
}

/** Notes to the practice must not be published among the copy. */
export const noteInCopy = markdownRule('note-in-copy', (tree) =>
  nodesOf(tree, 'paragraph', 'heading', 'tableCell').flatMap(({ node }) => {
    const text = textOf(node);
    const note = NOTES.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
    if (!note) return [];
    return [
      {
        ...placeOf(node, note),
        message: `"${note}" reads like a note to the writer, not like words for a reader: ${text.replaceAll('\n', ' ')}`,
        fix: 'Do what the note says, then delete it.',
      },
    ];
  }),
);
