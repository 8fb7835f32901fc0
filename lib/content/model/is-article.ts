import { KINDS } from './kinds.ts';
import type { Page } from './page.ts';

/** Whether lists show a page as an article: in lists of articles and in the feed, and never among the services. */
export function isArticle({ kind }: Page): boolean {
  return KINDS[kind].listedAs === 'article';
}
