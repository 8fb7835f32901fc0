import type { DatabaseSync } from 'node:sqlite';

/** Does several things in the records, all of them or none. What is thrown undoes them. */
export function inOne<Done>(records: DatabaseSync, work: () => Done): Done {
  records.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    records.exec('COMMIT');
    return done;
  } catch (error) {
    // Where the disk is full, SQLite has undone it by itself.
    if (records.isTransaction) records.exec('ROLLBACK');
    throw error;
  }
}
