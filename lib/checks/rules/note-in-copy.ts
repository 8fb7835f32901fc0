import { blocksOf } from '../../content/blocks-of.ts';
import { placeOfWords } from '../../content/place.ts';
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

/** Notes to the practice must not be published among the copy. */
export const noteInCopy = markdownRule('note-in-copy', (tree) =>
  blocksOf(tree).flatMap(({ node, text }) => {
    const note = NOTES.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
    if (!note) return [];
    return [
      {
        // A paragraph of the practice is several short lines: the note's own is given.
        ...placeOfWords(node, note),
        message: `"${note}" reads like a note to the writer, not like words for a reader: ${text}`,
        fix: 'Do what the note says, then delete it.',
      },
    ];
  }),
);
