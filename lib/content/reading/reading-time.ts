import { wordsOf } from '../../text/sentences.ts';
import type { Page } from '../model/page.ts';
import { readingBlocksOf } from './reading-ease.ts';

/** Words of nonfiction that adults read silently in a minute, on average (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

/** How long a page takes to read, in whole minutes, at least 1: its paragraphs, lists, questions and answers. */
export function readingMinutesOf(page: Page): number {
  const words = readingBlocksOf(page).flatMap(wordsOf).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
