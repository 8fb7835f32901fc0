import type { Page } from '../../content/page.ts';

/** The address of the feed. */
export const FEED_PATH = '/articles/feed.xml';

/** Whether a page tells readers' programs of the feed: an article, or the list of them. */
export function namesFeed({ path }: Page): boolean {
  return path.startsWith('/articles/');
}
