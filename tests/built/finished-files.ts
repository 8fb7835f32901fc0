import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishedFilesOf, NOT_FOUND } from '#lib/export/finished-files.ts';
import { DIST, ROOT } from './build.ts';

/** What readers are served, by its address, each as its file in the finished build has it. Throws where there is no build. */
export function finishedFiles(): Map<string, Buffer> {
  const files = finishedFilesOf(DIST, join(ROOT, 'public')).filter(({ address }) => address !== NOT_FOUND);
  return new Map(files.map(({ address, file }) => [address, readFileSync(file)]));
}
