import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER } from '#lib/http/index-rewrites.ts';
import { writeIndex } from '#lib/search/write-index.ts';
import { type FinishedBuild, fileAt, siteOf } from './finished-build.ts';

/** Writes what the search page fetches into the build. */
export async function writeSearchIndex(build: FinishedBuild): Promise<void> {
  const fileOf = fileAt(build);
  const htmlOf = (path: string) => {
    const file = fileOf(path);
    return file && readFileSync(file, 'utf8');
  };
  await writeIndex(siteOf(build), htmlOf, join(build.distDir, INDEX_FOLDER));
}
