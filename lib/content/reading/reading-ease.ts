import { syllable } from 'syllable';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { sentencesOf, wordsOf } from '../../text/sentences.ts';
import type { Page } from '../model/page.ts';

// A site uses the same few thousand words over and over, and counting syllables is what costs.
const counted = new Map<string, number>();

function syllablesOf(word: string): number {
  let count = counted.get(word);
  if (count === undefined) {
    count = Math.max(1, syllable(word));
    counted.set(word, count);
  }
  return count;
}

/**
 * The Flesch-Kincaid grade of some sentences: the years of school in the United States that they ask for
 * (Kincaid, Fishburne, Rogers and Chissom 1975). 0 for no words at all.
 */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/**
 * How easy some sentences in Spanish are to read, from 0 to 100: the perspicuity of Szigriszt-Pazos (1993). On the INFLESZ scale (Barrio-Cantalejo
 * and others 2008), 55 to 65 is normal, and more is easy. 100 for no words at all.
 */
export function perspicuityOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + spanishSyllablesOf(word), 0);
  return 206.835 - 62.3 * (syllables / words.length) - words.length / sentences.length;
}

// Each run of vowels is a syllable, and each strong vowel beside another one (a hiatus), as is a weak one with an accent.
function spanishSyllablesOf(word: string): number {
  const runs =
    word
      .toLowerCase()
      .replace(/(?<=[qg])u(?=[eiéí])/g, '')
      .match(/[aeiouáéíóúüy]+/g) ?? [];
  const inRun = (run: string) => Math.max(1, [...run].filter((vowel) => /[aeoáéóíú]/.test(vowel)).length);
  return Math.max(
    1,
    runs.reduce((sum, run) => sum + inRun(run), 0),
  );
}

/** The stretches of words that a reader of a page goes through: its lead, its paragraphs and lists, its questions and answers. */
export function readingBlocksOf({ frontmatter, tree, faq }: Page): string[] {
  return [
    ...frontmatter.lead,
    ...wordsIn(tree),
    ...faq.flatMap(({ question, answer }) => [question, ...wordsIn(answer)]),
  ];
}

/** The sentences that a reader of a page goes through. */
export function readingOf(page: Page): string[] {
  return readingBlocksOf(page)
    .flatMap(sentencesOf)
    .filter((sentence) => wordsOf(sentence).length > 0);
}

const wordsIn = (tree: Page['tree']) =>
  blocksOf(tree)
    .filter(({ node }) => node.type !== 'heading')
    .map(({ text }) => text);
