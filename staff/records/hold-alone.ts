import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Holds a folder for one room alone; gives what lets it go. A room that was killed holds nothing: the kernel lets go what SQLite has locked. Throws with
 * a sentence where another room holds it.
 */
export function holdAlone(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, 'staff.sqlite-held'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    // https://sqlite.org/rescode.html#busy
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new Error(
      `Another staff room has ${folder} open, and two would publish against each other. Stop that one first, or give this one a SITE_REPO and a DATA_DIR of its own.`,
    );
  }
  return () => lock.close();
}

const SQLITE_BUSY = 5;
