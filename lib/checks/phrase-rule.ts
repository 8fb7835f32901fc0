import type { Root } from 'mdast';
import { blocksOf } from '../content/blocks-of.ts';
import { oncePer } from '../content/once-per.ts';
import type { Page } from '../content/page.ts';
import { placeOfWords } from '../content/place.ts';
import { sentencesOf } from '../content/sentences.ts';
import type { Position } from '../issue.ts';
import { type Finding, pageRule, type Rule } from './rule.ts';

/** A stretch of words of a page, wherever it stands. */
export type Passage = {
  text: string;
  /** True for headings and questions, which may use the words that people search for. */
  isHeading: boolean;
  /** The tree that it is a part of, and its section there; null for a field at the top of the page. */
  source: { tree: Root; section: number } | null;
  placeOf: (words: string) => Position;
};

/** Words that a page must not have. */
export type Phrase = {
  /** Matched in each passage; the first match is quoted. */
  pattern: RegExp;
  /** Why, after the quoted words: `"cured" promises a result.` */
  fault: string;
  fix: string;
};

/** A match: its words, the sentence they stand in, and the passage around it. */
export type Match = {
  words: string;
  sentence: string;
  /** True where somebody else is quoted. */
  quoted: boolean;
  /** True where its own clause denies it, as in "Nobody can promise a cure". */
  denied: boolean;
  passage: Passage;
  page: Page;
};

/** Makes a rule that reports phrases wherever a page has them, but for the matches that `allows` lets pass. */
export function phraseRule(id: string, phrases: readonly Phrase[], allows: (match: Match) => boolean): Rule {
  return pageRule(id, (page) =>
    passagesOf(page).flatMap((passage) =>
      phrases.flatMap(({ pattern, fault, fix }): Finding[] => {
        const match = firstOf(passage, page, pattern, allows);
        if (!match) return [];
        const where = {
          ...passage.placeOf(match.words),
          message: `"${match.words}" ${fault}: ${match.sentence}`,
        };
        return [{ ...where, fix }];
      }),
    ),
  );
}

function firstOf(
  passage: Passage,
  page: Page,
  pattern: RegExp,
  allows: (match: Match) => boolean,
): Match | undefined {
  // Most passages have none, and looking for it once is the cheapest way to know.
  if (!pattern.test(passage.text)) return undefined;
  const each = new RegExp(pattern.source, `${pattern.flags}g`);
  for (const { 0: words, index } of passage.text.matchAll(each)) {
    const { sentence, start } = sentenceAt(passage.text, index);
    const match = {
      words,
      sentence,
      quoted: isQuoted(passage.text, index),
      denied: isDenied(sentence, index - start, words.length),
      passage,
      page,
    };
    if (!allows(match)) return match;
  }
  return undefined;
}

/** Everything on a page that is words of its author. */
const passagesOf = oncePer((page: Page): Passage[] => {
  const { frontmatter, tree, faq, locate, standIn } = page;
  const field = (text: string | undefined, path: PropertyKey[], isHeading = false): Passage[] =>
    text === undefined ? [] : [{ text, isHeading, source: null, placeOf: () => locate(path) }];
  const fields = standIn
    ? []
    : [
        ...field(frontmatter.title, ['title'], true),
        ...field(frontmatter.heading, ['heading'], true),
        ...field(frontmatter.navLabel, ['navLabel'], true),
        ...field(frontmatter.description, ['description']),
        ...field(frontmatter.summary, ['summary']),
        ...frontmatter.lead.flatMap((line, index) => field(line, ['lead', index])),
        ...faq.flatMap(({ question }, index) => field(question, ['faq', index, 'question'], true)),
      ];
  return [
    ...fields,
    ...blocksIn(tree, (node, words) => placeOfWords(node, words)),
    // YAML folds the lines of an answer, so a place inside it cannot be told: the answer's own is given.
    ...faq.flatMap(({ answer, line, column }) => blocksIn(answer, () => ({ line, column }))),
  ];
});

function blocksIn(
  tree: Root,
  placeOf: (node: Parameters<typeof placeOfWords>[0], words: string) => Position,
): Passage[] {
  return blocksOf(tree).map(({ node, text, section }) => ({
    text,
    isHeading: node.type === 'heading',
    source: { tree, section },
    placeOf: (words) => placeOf(node, words),
  }));
}

function sentenceAt(text: string, index: number): { sentence: string; start: number } {
  let end = 0;
  for (const sentence of sentencesOf(text)) {
    const start = text.indexOf(sentence, end);
    end = start + sentence.length;
    if (index < end) return { sentence, start };
  }
  return { sentence: text, start: 0 };
}

const DENIAL = /\b(no|not|nobody|none|never|neither|nor|cannot|without|avoid|instead of)\b|n['’]t\b/i;

// A denial holds for its own clause: "Do not wait, we guarantee results" denies nothing. A comma in a list ends no clause.
const CLAUSE_END =
  /[;:]|\b(but|because|although|while)\b|,\s*(and |so |or )?(we|our|you|your|it|its|they|he|she|this|that|here|there|with)\b/gi;

function isDenied(sentence: string, at: number, length: number): boolean {
  const ends = [...sentence.matchAll(CLAUSE_END)].map(({ index }) => index);
  const from = ends.filter((end) => end < at).at(-1) ?? 0;
  const to = ends.find((end) => end >= at + length) ?? sentence.length;
  return DENIAL.test(sentence.slice(from, to));
}

// Straight quotes come in pairs; curly ones say which way they face.
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}
