import { join } from 'node:path';
import { finishedFilesOf, NOT_FOUND } from '#lib/export/finished-files.ts';
import { builtSite, DIST, ROOT } from './build.ts';

/** What answers requests one by one. */
const ANSWERED = ['/api/health/', '/api/inquiries/'];

/** Every address that the build serves: pages, routes and pictures, hashed files, the search index, and what is answered anew. */
export function addressesOfBuild(): string[] {
  const finished = finishedFilesOf(DIST, join(ROOT, 'public'))
    .map(({ address }) => address)
    .filter((address) => address !== NOT_FOUND);
  const pages = builtSite().pages.map(({ path }) => path);
  return [...new Set([...pages, ...finished, ...ANSWERED])].sort();
}
