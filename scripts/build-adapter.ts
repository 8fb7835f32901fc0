// The end of `next build`: pages lose the framework's scripts, and then whatever reads the finished pages has its turn.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextAdapter } from 'next';
import { htmlFirst } from '../lib/html-first/adapter.ts';
import { fillFeed } from './fill-feed.ts';
import type { FinishedBuild } from './finished-build.ts';
import { writeFinishedSite } from './write-finished-site.ts';
import { writeSearchIndex } from './write-search-index.ts';

type Step = (build: FinishedBuild) => Promise<void>;

/** What reads the finished pages, in order. */
const STEPS: readonly Step[] = [fillFeed, writeSearchIndex, writeFinishedSite];

/** Makes the adapter of this site, with the steps that come after `htmlFirst`. */
export function buildAdapter(steps: readonly Step[]): NextAdapter {
  const first = htmlFirst();
  return {
    ...first,
    async onBuildComplete(build) {
      await first.onBuildComplete?.(build);
      try {
        for (const step of steps) await step(build);
      } catch (error) {
        // As after a page that could not be stripped: half a build is not served.
        await rm(join(build.distDir, 'BUILD_ID'), { force: true });
        throw error;
      }
    },
  };
}

export default buildAdapter(STEPS);
