import type { Position } from '../../issue.ts';
import { type Phrase, phraseRule } from '../phrases/phrase-rule.ts';
import { phrasesInFacts } from '../phrases/phrases-in-facts.ts';
import { RESIDUE } from '../phrases/residue.ts';
import { standInsIn } from '../phrases/stand-ins.ts';
import { joinRules } from '../rule.ts';

const what = 'reads like a note to the writer, not like words for a reader';
const fix = 'Do what the note says, then delete it.';

// Words that a writer says to the owner of a site, or to themselves, and never to its readers.
const SAID = [
  /\byour (signature model|\S*-part (IFS )?(model|system))\b/,
  /\(your (model|system)\)/,
  /\byour (\S+ )?(pillar|telehealth|landing) page\b/,
  /\bwe link (directly )?to your\b/,
  /\breinforces (the )?hierarchy\b/,
  /\((internal links?|CTA|links?)\)/,
  /\b(lorem ipsum|dolor sit amet|(dummy|sample|filler|placeholder) (text|copy)|text (goes )?here|coming soon|under construction)\b/,
  /\[(insert|add|your|name|link|phone|address|date|city|fee|price|number|source|image|picture|photo|video|logo)\b[^\]]*\]/,
  /\((needs?|add|missing|find) (a )?(source|citation|reference|link|picture|photo)s?\)|\binsert (a )?(picture|image|photo|link|quote|table|video|text) here\b/,
];

const NOTES: readonly Phrase[] = [
  // What a new page starts with: see lib/new/templates.ts.
  {
    pattern: /\(Write: [^)]*\)/,
    what: 'is a blank that no one has filled yet',
    fix: 'Write it in place of the brackets and all between them.',
  },
  { pattern: new RegExp(SAID.map(({ source }) => source).join('|'), 'i'), what, fix },
  { pattern: /\b(TODO|TO DO:|TBD|TBA|TBC|FIXME|XXX+)(?!\w)/, what, fix },
  ...RESIDUE,
];

// What stands in the data files and is no words may have them, too: all texts there are looked at below.
const inPages = phraseRule('note-in-copy', NOTES, () => false, { inFacts: () => false });

/** Notes to the practice, blanks that no one has filled, and what programs leave in a text, must not be published among the copy. */
export const noteInCopy = joinRules('note-in-copy', (site) => {
  const notes = [...inPages.check(site), ...phrasesInFacts('note-in-copy', NOTES, site.facts)];
  // Most of what stands for nothing is told as a note already.
  const isTold = ({ file, line, column }: Position & { file: string }) =>
    notes.some((note) => note.file === file && note.line === line && note.column === column);
  return [
    ...notes,
    ...standInsIn(site)
      .filter((found) => !isTold(found))
      .map((found) => ({ rule: 'note-in-copy', ...found })),
  ];
});
