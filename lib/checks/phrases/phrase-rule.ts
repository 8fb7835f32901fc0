import type { Page } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { pageRule, type Rule, type RuleIssue } from '../rule.ts';
import { areOfAuthor, hasNoteBeside } from './answered-by-note.ts';
import { allWordsOf, type Passage, passagesOf } from './passages-of.ts';

/** Words that a page must not have. */
export type Phrase = {
  /** Matched in each passage; the first match is quoted. It has no `^` and no `$`, so that it can be looked for in a whole page. */
  pattern: RegExp;
  /** Why, after the quoted words: `"cured" promises a result.` */
  what: string;
  fix: string;
  inEditor?: { fix?: string };
  severity?: RuleIssue['severity'];
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

/**
 * Makes a rule that reports phrases wherever a page has them, but for the matches that `allows` lets pass. One about what an author
 * may hold for true, or call by its name, is answerable: the words of an author's document stay, with a box of the practice beside them.
 */
export function phraseRule(
  id: string,
  phrases: readonly Phrase[],
  allows: (match: Match) => boolean,
  { isAnswerable = false } = {},
): Rule {
  return pageRule(id, (page, { facts }) => {
    const isAuthors = ({ words, passage }: Match) => isAnswerable && areOfAuthor(words, passage, page, facts);
    const passes = (match: Match) =>
      allows(match) || (isAuthors(match) && hasNoteBeside(match.passage, page));
    // Most pages have none of them, and looking once in all their words is the cheapest way to know.
    const present = phrases.filter(({ pattern }) => pattern.test(allWordsOf(page)));
    if (present.length === 0) return [];
    return passagesOf(page).flatMap((passage) =>
      present.flatMap(({ pattern, what, fix, inEditor, severity = 'error' }): RuleIssue[] => {
        const match = firstOf(passage, page, pattern, passes);
        if (!match) return [];
        // Words that end a sentence themselves say more than the sentence they start.
        const where = match.sentence.includes(match.words) ? `: ${match.sentence}` : '.';
        const message = `"${match.words}" ${what}${where}`;
        const place = passage.placeOf(match.words);
        // What must be done is not what the words are: they stay.
        if (isAuthors(match)) return [{ ...place, message, ...ANSWER, severity: 'error' }];
        return [{ ...place, message, fix, ...(inEditor && { inEditor }), severity }];
      }),
    );
  });
}

const ANSWER = inBoth(({ component }) => ({
  fix: `These are the words of the author, and they stay. Answer them in the same section, in a box from the practice: ${component('PracticeNote', ' title="What the research says"')}.`,
}));

function firstOf(
  passage: Passage,
  page: Page,
  pattern: RegExp,
  allows: (match: Match) => boolean,
): Match | undefined {
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
  // "It never fails" denies nothing: the words themselves do not count.
  return DENIAL.test(`${sentence.slice(from, at)} ${sentence.slice(at + length, to)}`);
}

// Straight quotes come in pairs; curly ones say which way they face.
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}
