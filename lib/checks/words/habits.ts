import type { Language } from '../../languages.ts';
import { wordsOf } from '../../text/sentences.ts';

/** A turn of phrase that is good once, and becomes a tic when a page is full of it. */
export type Habit = {
  /** What is counted, in the words of the advice: `"no one"`. */
  name: string;
  /** Where it is in a sentence: the words of each match. */
  in: (sentence: string) => string[];
  /** How often a page may have it. */
  most: (page: { sentences: number; words: number }) => number;
  fix: string;
};

/** So few sentences have no rhythm yet that a share of them could show. */
const FEWEST_SENTENCES = 25;

const ENGLISH: readonly Habit[] = [
  {
    name: 'sentences that join two clauses by ", and"',
    in: joinedClausesBy(/^([^,]*), and\b(.*)$/s, 'and'),
    most: ({ sentences }) => (sentences < FEWEST_SENTENCES ? Number.POSITIVE_INFINITY : sentences / 8),
    fix: 'Make two sentences of some of them, or begin one with "When", "Because" or "If".',
  },
  {
    name: '"no one"',
    in: (sentence) => matches(sentence, /\b(?:no one|nobody)\b/gi),
    most: () => 4,
    fix: 'Say of some of them what someone does, or who "you" are instead.',
  },
  {
    name: '"in our view", "we think" and the like',
    in: (sentence) =>
      matches(
        sentence,
        /\b(?:in our view|to our mind|we think|we believe|as we see it|we read (?:it|them) as)\b/gi,
      ),
    most: () => 2,
    fix: 'Say the thing itself, give a source for it, or leave it out.',
  },
  {
    name: 'night, kitchens, lamps and glasses of water',
    in: (sentence) =>
      matches(
        sentence,
        /\b(?:tonight|midnight|at night|daylight|small hours|kitchen|lamp|glass of water)\b/gi,
      ),
    most: () => 4,
    fix: 'Not every page happens at night: leave some of them out, or put the scene elsewhere.',
  },
  {
    name: '"of your own" and the like',
    in: (sentence) => matches(sentence, /\bof (?:your|their|his|her|its|our) own\b/gi),
    most: () => 3,
    fix: 'Write "your own therapist", or simply "your".',
  },
  {
    name: '"may" and "might"',
    in: (sentence) => matches(sentence, /\b(?:may|might)\b/g),
    most: ({ words }) => Math.max(8, words / 100),
    fix: 'Say what is so, with "often" or "sometimes" where you know how often; keep "may" for what is open.',
  },
];

// To JavaScript, a letter with an accent is no part of a word, so there is no `\b`.
const SPANISH: readonly Habit[] = [
  {
    name: 'sentences that join two clauses by ", y"',
    in: joinedClausesBy(/^([^,]*), y (.*)$/s, 'y'),
    most: ({ sentences }) => (sentences < FEWEST_SENTENCES ? Number.POSITIVE_INFINITY : sentences / 8),
    fix: 'Make two sentences of some of them, or begin one with "Cuando", "Porque" or "Si".',
  },
  {
    name: '"nadie"',
    in: (sentence) => matches(sentence, /(?<!\p{L})nadie(?!\p{L})/giu),
    most: () => 4,
    fix: 'Say of some of them what someone does, or who is meant.',
  },
  {
    name: '"creemos", "a nuestro juicio" and the like',
    in: (sentence) =>
      matches(
        sentence,
        /(?<!\p{L})(?:creemos|pensamos|opinamos|a nuestro (?:juicio|parecer|entender|modo de ver))(?!\p{L})/giu,
      ),
    most: () => 2,
    fix: 'Say the thing itself, give a source for it, or leave it out.',
  },
  {
    name: 'night, kitchens, lamps and glasses of water',
    in: (sentence) =>
      matches(
        sentence,
        /(?<!\p{L})(?:esta noche|medianoche|de madrugada|en la madrugada|cocina|lámpara|vaso de agua)(?!\p{L})/giu,
      ),
    most: () => 4,
    fix: 'Not every page happens at night: leave some of them out, or put the scene elsewhere.',
  },
  {
    name: '"puede ser que", "podría" and the like',
    in: (sentence) =>
      matches(sentence, /(?<!\p{L})(?:puede (?:ser )?que|podrían?|quizás?|tal vez|a lo mejor)(?!\p{L})/giu),
    most: ({ words }) => Math.max(8, words / 100),
    fix: 'Say what is so, with "a menudo" or "a veces" where you know how often; keep these for what is open.',
  },
];

/** The habits that the pages of this site had, each counted on all of them in November 2026, and how much of it a page bears, by language. */
export const HABITS: Readonly<Record<Language, readonly Habit[]>> = { 'en-US': ENGLISH, 'es-US': SPANISH };

/** The comma of a list of three or more is no habit: only the first comma of a sentence is counted where the word follows it. */
function joinedClausesBy(pattern: RegExp, word: string): Habit['in'] {
  return (sentence) => {
    const [, before = '', rest = ''] = pattern.exec(sentence) ?? [];
    return rest === '' || wordsOf(before).length < 2
      ? []
      : [`${wordsOf(before).slice(-3).join(' ')}, ${word}`];
  };
}

const matches = (sentence: string, pattern: RegExp) =>
  [...sentence.matchAll(pattern)].map(([words]) => words);
