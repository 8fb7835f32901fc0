import { readFileSync, writeFileSync } from 'node:fs';
import { FEED_PATH } from '#lib/seo/feed/feed-path.ts';
import { toFeed } from '#lib/seo/feed/to-feed.ts';
import { toReaderHtml } from '#lib/seo/feed/to-reader-html.ts';
import { toUrl } from '#lib/seo/to-url.ts';
import { readBuildSettings } from '#lib/settings/build-settings.ts';
import { settingsOf } from '#lib/settings/reading.ts';
import { type FinishedBuild, fileAt, siteOf } from './finished-build.ts';

/**
 * Makes the feed once more, with the words of each article as its finished page has them, in place of the one that the route
 * app/articles/feed.xml made. So it has the Content-Type of that route and stands in `next dev` too, with summaries; a file in
 * public/ would be old or missing there, lie among the sources, and need a rule for its Content-Type.
 */
export async function fillFeed(build: FinishedBuild): Promise<void> {
  const find = fileAt(build);
  const fileOf = (path: string) => {
    const file = find(path);
    if (!file) throw new Error(`The build has no file for ${path}.`);
    return file;
  };
  const origin = settingsOf(readBuildSettings(process.env)).origin;
  const textOf = ({ path }: { path: string }) =>
    toReaderHtml(readFileSync(fileOf(path), 'utf8'), toUrl(origin, path));
  writeFileSync(fileOf(FEED_PATH), toFeed(siteOf(build), origin, textOf));
}
