import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK = '.under-way';

/**
 * Notes that a build is under way, because two at once would write into the same folder, and returns a function that takes the note back. Throws if
 * another build is under way; a note from a process that is gone does not count.
 */
export function lockBuilds(builds: string): () => void {
  const file = join(builds, LOCK);
  mkdirSync(builds, { recursive: true });
  if (!isAlive(pidIn(file))) rmSync(file, { force: true });
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(
      `Another build is under way (process ${pidIn(file)}), and nothing was begun. Wait until it has ended.`,
    );
  }
  return () => rmSync(file, { force: true });
}

function pidIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

// Signal 0 only asks. If it may not be sent, there is a process, and it belongs to someone else.
function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
