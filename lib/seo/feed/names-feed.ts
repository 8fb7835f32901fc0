import type { Page } from '../../content/model/page.ts';
import { ARTICLES } from '../../known-pages.ts';

/** Whether a page tells feed readers of the feed: an article, or the list of articles. */
export function namesFeed({ path }: Page): boolean {
  return path.startsWith(ARTICLES.path);
}
