import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NextAdapter } from 'next';
import { writeIndex } from '#lib/search/write-index.ts';
import { loadSite } from '#lib/site.ts';

type FinishedBuild = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

/** Writes what the search page fetches to `public/pagefind`. Next serves what is in `public` when it starts. */
export async function writeSearchIndex({ projectDir, outputs }: FinishedBuild): Promise<void> {
  const files = new Map(
    outputs.prerenders.map(({ pathname, fallback }) => [pathname.replace(/\/?$/, '/'), fallback?.filePath]),
  );
  const htmlOf = (path: string) => {
    const file = files.get(path);
    return file && readFileSync(file, 'utf8');
  };
  await writeIndex(loadSite(join(projectDir, 'content')), htmlOf, join(projectDir, 'public/pagefind'));
}
