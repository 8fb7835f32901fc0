import type { Page } from '../model/page.ts';

/** A page as it is written, with what readers do not see now: for what must know each word that stands in its file. */
export function writtenOf(page: Page): Page {
  return page.written ?? page;
}
