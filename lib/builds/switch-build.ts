import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { currentBuild, POINTER } from './current-build.ts';

/**
 * Makes a finished build the one that the next server serves, at once or not at all: the file that names it is written beside and
 * renamed (`rename` in POSIX). Throws where the folder holds no finished build, and leaves all as it was.
 */
export function switchBuild(root: string, name: string): void {
  if (currentBuild(root, { SITE_BUILD: name }) === null) {
    throw new Error(`"${name}" holds no finished build, so nothing was switched.`);
  }
  const beside = join(root, `${POINTER}.new`);
  try {
    writeDurably(beside, `${name}\n`);
    renameSync(beside, join(root, POINTER));
  } finally {
    rmSync(beside, { force: true });
  }
}

// On the disk before it is renamed: else a power cut could leave the name of nothing.
function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
