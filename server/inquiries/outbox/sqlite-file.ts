import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutboxError } from './outbox-error.ts';
import { isBusy, toSqliteError } from './to-sqlite-error.ts';

/** How long SQLite itself may wait for another connection: all of this process stands still meanwhile. */
const BLOCK_FOR_MS = 20;
/** How long a call is tried again, with pauses in which the process does other things. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 15;
const TIDY_EVERY_MS = 5_000;

type Values = readonly SQLInputValue[];

/** A database in a file. Each call rejects with an `OutboxError` where it cannot be carried out, and then changes nothing. */
export type SqliteFile = {
  rowsOf<Row>(sql: string, ...values: Values): Promise<Row[]>;
  /** Runs changes that are made together or not at all, and says how many rows each of them changed. */
  change(...statements: [sql: string, ...values: Values][]): Promise<number[]>;
  /** The same for one change, whose rows come back. */
  changeAndRead<Row>(sql: string, ...values: Values): Promise<Row[]>;
  /**
   * Throws an `OutboxError` where the file was moved, deleted or replaced since it was opened. What this connection writes then is in no
   * file that another would find, and SQLite itself does not look (https://sqlite.org/howtocorrupt.html#_unlinking_or_renaming_a_database_file_while_in_use).
   */
  expectInPlace(): void;
  /** Takes out of the folder what was deleted; where another connection is in the way, it is done a little later. */
  wipe(): void;
  close(): Promise<void>;
};

/**
 * Opens a database that several processes may use at once, and makes it where there is none: its folder for its owner alone (0700),
 * and its files too (0600). Every change is on the disk once it is made. What is deleted is overwritten with zeros
 * (https://sqlite.org/pragma.html#pragma_secure_delete). `schema` is numbered: a file with a higher number is refused.
 */
export async function openSqliteFile(
  file: string,
  schema: { version: number; sql: string },
): Promise<SqliteFile> {
  const db = await patiently(file, () => open(file));
  try {
    await patiently(file, () => setUp(db, file, schema));
  } catch (error) {
    db.close();
    throw error;
  }

  const rowsOf = (sql: string, values: Values) => db.prepare(sql).all(...values);

  const together = <Result>(run: () => Result) =>
    patiently(file, () => {
      // Locked before anything is read: what was read cannot be out of date when it is changed.
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = run();
        db.exec('COMMIT');
        return result;
      } finally {
        if (db.isTransaction) db.exec('ROLLBACK');
      }
    });

  // The log of changes holds what was there before, until it is emptied. Another connection that reads is in the way of that, and a
  // process that was killed leaves it behind. So every process looks from time to time.
  const wipe = () => {
    try {
      if (!db.isOpen || (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return true;
      return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
    } catch {
      return false;
    }
  };
  wipe();
  const opened = placeOf(file);
  const timer = setInterval(wipe, TIDY_EVERY_MS).unref();

  return {
    rowsOf: <Row>(sql: string, ...values: Values) =>
      patiently(file, () => rowsOf(sql, values)) as Promise<Row[]>,
    change: (...statements) =>
      together(() => statements.map(([sql, ...values]) => Number(db.prepare(sql).run(...values).changes))),
    changeAndRead: <Row>(sql: string, ...values: Values) =>
      together(() => rowsOf(sql, values)) as Promise<Row[]>,
    expectInPlace() {
      if (placeOf(file) === opened) return;
      throw new OutboxError(
        `The outbox ${file} was moved, deleted or replaced while the site runs. What waited in it is delivered all the same, and nothing more is taken. Put it back; where you cannot, let the site run until nothing waits, and start it again.`,
        'MOVED',
      );
    },
    wipe,
    close: async () => {
      clearInterval(timer);
      if (!db.isOpen) return;
      for (let tries = 0; tries < 20 && !wipe(); tries++) await sleep(PAUSE_MS);
      if (db.isOpen) db.close();
    },
  };
}

/** What tells a file from every other at its path: null where there is none. */
function placeOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

function open(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // SQLite gives its other files the permissions of this one.
  closeSync(openSync(file, 'a', 0o600));
  // Asked for here and not imported: an older Node, which lacks it, would say so before the server can say it better.
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  return new DatabaseSync(file, { timeout: BLOCK_FOR_MS });
}

function setUp(db: DatabaseSync, file: string, schema: { version: number; sql: string }): void {
  const version = () => Number(db.prepare('PRAGMA user_version').get()?.user_version);
  const found = version();
  if (found > schema.version) {
    throw new OutboxError(
      `The outbox ${file} was made by a newer version of the site: its format is ${found}, and this version knows ${schema.version}. Run the newer version again.`,
      'NEWER_FORMAT',
    );
  }
  db.exec(
    'PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY',
  );
  if (found === schema.version) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been faster.
    if (version() === 0) db.exec(`${schema.sql}; PRAGMA user_version = ${schema.version}`);
    db.exec('COMMIT');
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK');
  }
}

/** Tries something again while other connections are in the way. Errors say which file, and how to fix it. */
async function patiently<Result>(file: string, run: () => Result): Promise<Result> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= end) throw toSqliteError(error, file);
      await sleep(PAUSE_MS * (0.5 + Math.random()));
    }
  }
}
