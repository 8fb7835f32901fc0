import { join } from 'node:path';
import type { NextAdapter } from 'next';
import { oncePer } from '#lib/content/once-per.ts';
import { readSite } from './read-site.ts';

/** What Next tells of a build when it ends. */
export type FinishedBuild = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

/** The site that was built. It was checked before the build, so that nobody asks for its issues here. */
export const siteOf = oncePer(({ projectDir }: FinishedBuild) => readSite(join(projectDir, 'content')));

/** The file that is served at an address, by that address; undefined where the build has none. */
export function fileAt({ outputs }: FinishedBuild): (path: string) => string | undefined {
  const files = new Map(
    outputs.prerenders.map(({ pathname, fallback }) => [bare(pathname), fallback?.filePath]),
  );
  return (path) => files.get(bare(path));
}

// Next names pages without their last slash.
function bare(path: string): string {
  return path.replace(/\/$/, '');
}
