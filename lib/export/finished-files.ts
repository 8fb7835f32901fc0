import { readExportable } from './read-exportable.ts';

/** A finished file of a build, and the address at which a server sends it, such as `/fees/` or `/robots.txt`. */
export type FinishedFile = { address: string; file: string };

/** The page for addresses that do not exist, by the name that hosts of finished files give it. */
export const NOT_FOUND = '/404.html';

/**
 * Every finished file of a build, in the order of the addresses, with those of `public`. What is answered on demand, below `/api/`, has
 * none. Throws where the build does not say what it holds.
 */
export function finishedFilesOf(build: string, publicFolder: string): FinishedFile[] {
  const { files, notFound } = readExportable(build, publicFolder);
  return [
    ...files.map(({ path, from }) => ({ address: path, file: from })),
    { address: NOT_FOUND, file: notFound },
  ].sort((a, b) => (a.address < b.address ? -1 : 1));
}
