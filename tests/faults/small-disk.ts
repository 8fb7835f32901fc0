import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of so many kilobytes, in memory, for a test. Whoever makes it removes it. */
export type SmallDisk = { folder: string; setReadOnly(is: boolean): void; remove(): void };

/** Said where a test cannot have a disk of its own. */
export const WITHOUT_DISK = 'No disk can be mounted here, which takes Linux and root, so nothing was filled.';

/** Mounts a small disk; null where this account or system may not. */
export function mountSmallDisk(kilobytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  const mounted = run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'tmpfs', folder);
  if (!mounted) {
    rmdirSync(folder);
    return null;
  }
  return {
    folder,
    setReadOnly(is) {
      const way = is ? 'ro' : 'rw';
      if (!run('mount', '-o', `remount,${way}`, folder))
        throw new Error(`It cannot be made ${way}: ${folder}`);
    },
    remove() {
      // At the latest when the last process lets go of it.
      run('umount', '--lazy', folder);
      rmdirSync(folder);
    },
  };
}

function run(command: string, ...words: string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}
