import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Finding, markdownRule, startOf } from '../rule.ts';

// Words that a writer says to the owner of a site, never to its readers.
const NOTES = [
  /\byour (signature |\S*part |\S*part IFS )?(model|system)\b/i,
  /\byour (\S+ )?(pillar|telehealth|landing|contact) page\b/i,
  /\bwe link (directly )?to\b/i,
  /\breinforces (the )?hierarchy\b/i,
  /\((internal links?|CTA|links?)\)/i,
  /\b(TODO|TBD|FIXME|lorem ipsum)\b/,
  /\[(insert|add|your) [^\]]*\]/i,
];

/** Notes to the practice must not be published among the copy. */
export const noteInCopy = markdownRule('note-in-copy', (tree) => {
  const found: Finding[] = [];
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
    const text = textOf(node);
    const note = NOTES.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
    if (!note) return;
    found.push({
      ...startOf(node),
      message: `"${note}" reads like a note to the writer, not like words for a reader: ${text}`,
      fix: 'Do what the note says, then delete it.',
    });
  });
  return found;
});
