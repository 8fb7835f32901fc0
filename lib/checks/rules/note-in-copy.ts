import type { Root } from 'mdast';
import { blocksOf } from '../../content/blocks-of.ts';
import type { Page } from '../../content/page.ts';
import { placeOfWords } from '../../content/place.ts';
import type { Position } from '../../issue.ts';
import { type Finding, pageRule } from '../rule.ts';

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

// What a new page starts with: see lib/new/templates.ts.
const BLANK = /\(Write: [^)]*\)/;

// Nearly every paragraph has none of them, and one look is the cheapest way to know.
const ANY = new RegExp([BLANK, ...NOTES].map(({ source }) => source).join('|'), 'i');

/** Notes to the practice, and blanks that nobody has filled, must not be published among the copy. */
export const noteInCopy = pageRule('note-in-copy', (page) => [
  ...fieldsOf(page).flatMap(([text, path]) => findingsIn(text, () => page.locate(path))),
  ...findingsInTree(page.tree),
  // YAML folds the lines of an answer, so a place inside it cannot be told: the answer's own is given.
  ...page.faq.flatMap(({ answer, line, column }) =>
    findingsInTree(answer).map((finding) => ({ ...finding, line, column })),
  ),
]);

function fieldsOf({ frontmatter, faq, standIn }: Page): [text: string, path: PropertyKey[]][] {
  if (standIn) return [];
  const { title, heading, description, navLabel, summary = '', lead } = frontmatter;
  return [
    ...Object.entries({ title, heading, description, navLabel, summary }).map(
      ([name, text]): [string, PropertyKey[]] => [text, [name]],
    ),
    ...lead.map((text, index): [string, PropertyKey[]] => [text, ['lead', index]]),
    ...faq.map(({ question }, index): [string, PropertyKey[]] => [question, ['faq', index, 'question']]),
  ];
}

function findingsInTree(tree: Root): Finding[] {
  // A paragraph of the practice is several short lines: the note's own is given.
  return blocksOf(tree).flatMap(({ node, text }) => findingsIn(text, (note) => placeOfWords(node, note)));
}

function findingsIn(text: string, placeOf: (note: string) => Position): Finding[] {
  if (!ANY.test(text)) return [];
  const blank = BLANK.exec(text)?.[0];
  if (blank) {
    const message = `Nobody has written what belongs here yet: ${blank}`;
    return [{ ...placeOf(blank), message, fix: 'Write it in place of the brackets and all between them.' }];
  }
  const note = NOTES.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
  if (!note) return [];
  const message = `"${note}" reads like a note to the writer, not like words for a reader: ${text}`;
  return [{ ...placeOf(note), message, fix: 'Do what the note says, then delete it.' }];
}
