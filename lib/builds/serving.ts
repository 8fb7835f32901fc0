import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'served-by';

/** Notes in a build that this process serves it, so that it is not removed; gives what takes the note back. */
export function noteServing(folder: string): () => void {
  const note = join(folder, FOLDER, String(process.pid));
  mkdirSync(join(folder, FOLDER), { recursive: true });
  writeFileSync(note, '');
  return () => rmSync(note, { force: true });
}

/** Whether a process that is alive noted that it serves a build. A process that was killed is not counted. */
export function isServed(folder: string): boolean {
  return notesIn(folder).some((pid) => isAlive(Number(pid)));
}

function notesIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, FOLDER));
  } catch {
    return [];
  }
}

// Signal 0 asks without sending one. One that may not be sent is a process as well, of somebody else.
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
