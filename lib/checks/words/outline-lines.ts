import type { Page } from '../../content/model/page.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { asCompared } from '../../text/as-compared.ts';
import { wordsOf } from '../../text/sentences.ts';
import { allWordsOf } from '../phrases/passages-of.ts';

/** What became of the outline that the practice wrote of a page. */
export type OutlineLines = {
  /** Its lines of a few words, each once. */
  count: number;
  /** Those that stand on the page, word for word. */
  standing: string[];
  /** Those that neither stand there nor are told as left out. */
  lost: string[];
};

/** A line of fewer words is a label, such as "Critical Parents": that the page has it by chance says nothing, and that it lacks it neither. */
const LEAST_WORDS = 3;

const TAG = /<[^>]*>/g;
// "🧠 10. ", which the page counts and draws itself.
const NUMBER = /^\W*\d+\. /;

/** Compares a page with its outline: notes to the practice do not count, and neither do marks, emoji and the numbers of sections. */
export function outlineLinesOf(page: Page, document: string): OutlineLines {
  const { notes = [], leftOut = [] } = page.frontmatter.outline ?? {};
  const told = new Set(leftOut.map(({ line }) => wordsIn(line)));
  const lines = linesOf(document, notes);
  const { standing = [], absent = [] } = Object.groupBy(lines, ([words]) =>
    standsOn(page, words) ? 'standing' : 'absent',
  );
  return {
    count: lines.size,
    standing: standing.map(([, line]) => line),
    lost: absent.filter(([words]) => !told.has(words)).map(([, line]) => line),
  };
}

/** Whether words stand on a page, at whatever place, and whether or not they are written with the same marks. */
export function standsOn(page: Page, text: string): boolean {
  return wordsOn(page).includes(` ${wordsIn(text)} `);
}

// A page is asked about a hundred lines.
const wordsOn = memoizeByObject((page: Page): string => ` ${wordsIn(allWordsOf(page))} `);

/** Whether an outline has these words, within one of its lines. */
export function hasWords(document: string, text: string): boolean {
  return document.split('\n').some((line) => ` ${wordsIn(line)} `.includes(` ${wordsIn(text)} `));
}

/** The lines of an outline, each by its words. */
function linesOf(document: string, notes: readonly string[]): Map<string, string> {
  const cut = notes.map(wordsIn);
  return new Map(
    document.split('\n').flatMap((line): [string, string][] => {
      const words = cut.reduce((left, note) => left.replace(` ${note} `, ' '), ` ${wordsIn(line)} `).trim();
      return words.split(' ').length < LEAST_WORDS ? [] : [[words, line.replace(NUMBER, '').trim()]];
    }),
  );
}

const wordsIn = (text: string) =>
  asCompared(wordsOf(text.replaceAll(TAG, ' ').replace(NUMBER, '')).join(' '));
