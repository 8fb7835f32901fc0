import { join } from 'node:path';

/** The folder of a project that holds its builds, each in a folder that is named by its id. */
export function buildsIn(root: string): string {
  return join(root, 'builds');
}

/** The link, among the builds, to the one that is to be served. */
export const CURRENT = 'current';

/** The link to the one that was to be served before. */
export const PREVIOUS = 'previous';

/** The folder, among the builds, in which one is made. */
export const UNFINISHED = '.unfinished';
