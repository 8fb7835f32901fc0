import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Opens what the room knows besides the pages: who may come in, what was published, what was done. One file, `staff.sqlite`, in its data folder.
 * Each part of the room makes its own tables in it. No words of the site are in it: without it, only sign-ins are lost. What another program has locked
 * is waited for so many milliseconds. Throws with a sentence where it is damaged.
 */
export function openRecords(data: string, patience = 5000): DatabaseSync {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const file = join(data, 'staff.sqlite');
  const records = new DatabaseSync(file, { timeout: patience });
  try {
    records.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    const [found] = records.prepare('PRAGMA quick_check(1)').all();
    if (found?.quick_check === 'ok') return records;
    throw new Error(String(found?.quick_check).replaceAll(/\s+/g, ' '));
  } catch (error) {
    records.close();
    throw new Error(`${file} cannot be opened (${(error as Error).message}). ${MEND}`);
  }
}

const MEND =
  'Stop every staff room and every other program that has it open. Where it is damaged, put the one of the last backup in its place, without the files beside it whose names begin with its name; the pages are kept elsewhere.';
