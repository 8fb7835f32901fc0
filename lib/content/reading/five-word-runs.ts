import { wordsOf } from '../../text/sentences.ts';
import type { Page } from '../model/page.ts';
import { readingBlocksOf } from './reading-ease.ts';

/** So many words in a row are somebody's own way of saying a thing, and seldom stand alike by chance. */
export const RUN_LENGTH = 5;

/** Every run of five words in the text of a page, in small letters: what two pages share of them, they say alike. */
export function fiveWordRunsOf(page: Page): Set<string> {
  return new Set(
    readingBlocksOf(page).flatMap((block) => {
      const words = wordsOf(block.toLowerCase());
      return words.slice(RUN_LENGTH - 1).map((_, start) => words.slice(start, start + RUN_LENGTH).join(' '));
    }),
  );
}
