import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NextAdapter } from 'next';
import { parseContent, readContent } from '#lib/content/load.ts';
import { FEED_PATH } from '#lib/seo/feed/feed-path.ts';
import { toFeed } from '#lib/seo/feed/to-feed.ts';
import { toReaderHtml } from '#lib/seo/feed/to-reader-html.ts';
import { originFrom, toUrl } from '#lib/seo/origin.ts';

type FinishedBuild = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

/**
 * Makes the feed once more, with the words of each article as its finished page has them, in place of the one that the route
 * app/articles/feed.xml made. So it has the Content-Type of that route and stands in `next dev` too, with summaries; a file in
 * public/ would be old or missing there, lie among the sources, and need a rule for its Content-Type.
 */
export async function fillFeed({ projectDir, outputs }: FinishedBuild): Promise<void> {
  const files = new Map(outputs.prerenders.map(({ pathname, fallback }) => [pathname, fallback?.filePath]));
  const fileOf = (path: string) => {
    const file = files.get(path.replace(/\/$/, ''));
    if (!file) throw new Error(`The build has no file for ${path}.`);
    return file;
  };
  const { files: sources, pictures } = readContent(join(projectDir, 'content'));
  const origin = originFrom(process.env.SITE_URL);
  const textOf = ({ path }: { path: string }) =>
    toReaderHtml(readFileSync(fileOf(path), 'utf8'), toUrl(origin, path));
  writeFileSync(fileOf(FEED_PATH), toFeed(parseContent(sources, pictures), origin, textOf));
}
