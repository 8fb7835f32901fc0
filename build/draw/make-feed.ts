import { FEED_PATH } from '#lib/seo/feed/feed-path.ts';
import { toFeed } from '#lib/seo/feed/to-feed.ts';
import { toReaderHtml } from '#lib/seo/feed/to-reader-html.ts';
import { toUrl } from '#lib/seo/to-url.ts';
import type { Site } from '#lib/site.ts';
import { type FinishedFiles, textAt, toFinishedFile } from '../files/finished-files.ts';

/** The feed, with the words of each article as its finished page has them. */
export function makeFeed(site: Site, files: FinishedFiles, origin: string): FinishedFiles {
  const textOf = ({ path }: { path: string }) => toReaderHtml(textAt(files, path), toUrl(origin, path));
  const feed = toFeed(site, origin, textOf);
  return new Map([[FEED_PATH, toFinishedFile(FEED_PATH, feed, 'application/atom+xml; charset=utf-8')]]);
}
