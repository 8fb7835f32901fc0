import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Opens what the room knows besides the pages: who may come in, what was published, what was done. One file, `staff.sqlite`, in its data folder.
 * Each part of the room makes its own tables in it. No words of the site are in it: without it, only sign-ins are lost.
 */
export function openRecords(data: string): DatabaseSync {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const records = new DatabaseSync(join(data, 'staff.sqlite'));
  records.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;',
  );
  return records;
}
