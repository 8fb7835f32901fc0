import { memoizeByObject } from '../../memoize-by-object.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Passage } from './passages-of.ts';

/** A match of a pattern: its words, the sentence they stand in, and the passage around it. */
export type Match = {
  words: string;
  /** Where they start in the passage, counted in characters. */
  index: number;
  sentence: string;
  /** True where somebody else is quoted. */
  quoted: boolean;
  /** True where its own clause denies it, as in "Nobody can promise a cure". */
  denied: boolean;
  passage: Passage;
};

// A long pattern costs more to make than to look for.
const everywhere = memoizeByObject(({ source, flags }: RegExp) => new RegExp(source, `${flags}g`));

/** Every match of a pattern in a passage, in order. */
export function matchesIn(passage: Passage, pattern: RegExp): Match[] {
  // Most have none, and the pattern itself is made by now: the one for all places is another, and is made where there is something to find.
  if (!pattern.test(passage.text)) return [];
  return [...passage.text.matchAll(everywhere(pattern))].map(({ 0: words, index }): Match => {
    const { sentence, start } = sentenceAt(passage.text, index);
    return {
      words,
      index,
      sentence,
      quoted: isQuoted(passage.text, index),
      denied: isDenied(sentence, index - start, words.length),
      passage,
    };
  });
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

// No `\b`: to JavaScript, a letter with an accent is no part of a word, and "niña" would begin with "ni".
const DENIAL =
  /(?<!\p{L})(no|not|nobody|none|never|neither|nor|cannot|without|avoid|instead of|nadie|nunca|jamás|ni|sin|tampoco|ningún|ningun[oa]|en vez de)(?!\p{L})|n['’]t\b/iu;

// A denial holds for its own clause: "Do not wait, we guarantee results" denies nothing. A comma in a list ends no clause.
const CLAUSE_END =
  /[;:]|\b(but|because|although|while|pero|porque|aunque|mientras)\b|,\s*(and |so |or )?(we|our|you|your|it|its|they|he|she|this|that|here|there|with)\b/gi;

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
