import type { Page } from './page.ts';
import { readingBlocksOf } from './reading-ease.ts';
import { wordsOf } from './sentences.ts';

const LENGTH = 5;

/** Every run of five words in the text of a page, in small letters: what two pages share of them, they say alike. */
export function fiveWordRunsOf(page: Page): Set<string> {
  return new Set(
    readingBlocksOf(page).flatMap((block) => {
      const words = wordsOf(block.toLowerCase());
      return words.slice(LENGTH - 1).map((_, start) => words.slice(start, start + LENGTH).join(' '));
    }),
  );
}
