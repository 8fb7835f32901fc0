import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutboxError } from './outbox.ts';
import { isBusy, toSqliteError } from './to-sqlite-error.ts';

/** How long SQLite itself waits for another connection. It blocks the whole process meanwhile. */
const BLOCK_FOR_MS = 20;
/** How long a call is retried, with pauses in which the process can do other work. */
const RETRY_FOR_MS = 10_000;
const PAUSE_MS = 15;
const WIPE_EVERY_MS = 5_000;

type Values = readonly SQLInputValue[];

/**
 * The tables of a file. `added` is run at each start, and so must be able to run twice: what an earlier release can do without is there, because it
 * refuses a file of a higher version, and whoever goes back to it would have a server that takes nothing.
 */
type Schema = { version: number; sql: string; added: string };

/** A database in a file. A call that fails rejects with an `OutboxError`, and changes nothing. */
export type SqliteFile = {
  rowsOf<Row>(sql: string, ...values: Values): Promise<Row[]>;
  /** Runs statements in one transaction. Resolves to how many rows each of them changed. */
  change(...statements: [sql: string, ...values: Values][]): Promise<number[]>;
  /** The same for one statement, resolving to the rows it returns. */
  changeAndRead<Row>(sql: string, ...values: Values): Promise<Row[]>;
  /**
   * Throws an `OutboxError` where the file was moved, deleted or replaced since it was opened. No other connection would find what is written
   * to it then, and SQLite itself does not check (https://sqlite.org/howtocorrupt.html#_unlinking_or_renaming_a_database_file_while_in_use).
   */
  requireInPlace(): void;
  /** Removes the last traces of deleted content from the folder; a little later where another connection is in the way. */
  wipe(): void;
  /** The same. Throws where it fails for any other reason than another connection, such as a disk without room for it. */
  requireWipe(): void;
  close(): Promise<void>;
};

/**
 * Opens a database that several processes may use at once. Creates it where it is missing, for its owner only: its folder with mode 0700, its
 * files with 0600. A change is on the disk once its call resolves. Deleted content is overwritten with zeros
 * (https://sqlite.org/pragma.html#pragma_secure_delete). A file with a higher `schema.version` is refused.
 */
export async function openSqliteFile(file: string, schema: Schema): Promise<SqliteFile> {
  const db = await withRetries(file, () => open(file));
  try {
    await withRetries(file, () => setUp(db, file, schema));
  } catch (error) {
    db.close();
    throw error;
  }

  const rowsOf = (sql: string, values: Values) => db.prepare(sql).all(...values);

  const inTransaction = <Result>(run: () => Result) =>
    withRetries(file, () => {
      // Takes the write lock before reading, so that what was read is still current when it is changed.
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = run();
        db.exec('COMMIT');
        return result;
      } finally {
        if (db.isTransaction) db.exec('ROLLBACK');
      }
    });

  // The write-ahead log holds deleted content until it is truncated. A connection that is reading prevents that, and a killed process leaves
  // the log behind. So every process checks from time to time.
  const truncateLog = () => {
    if (!db.isOpen || (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return true;
    return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
  };
  const wipe = () => {
    try {
      return truncateLog();
    } catch {
      return false;
    }
  };
  wipe();
  const opened = identityOf(file);
  const timer = setInterval(wipe, WIPE_EVERY_MS).unref();

  return {
    rowsOf: <Row>(sql: string, ...values: Values) =>
      withRetries(file, () => rowsOf(sql, values)) as Promise<Row[]>,
    change: (...statements) =>
      inTransaction(() =>
        statements.map(([sql, ...values]) => Number(db.prepare(sql).run(...values).changes)),
      ),
    changeAndRead: <Row>(sql: string, ...values: Values) =>
      inTransaction(() => rowsOf(sql, values)) as Promise<Row[]>,
    requireInPlace() {
      if (identityOf(file) === opened) return;
      throw new OutboxError(
        `The outbox ${file} was moved, deleted or replaced while the site was running. What waited in it is still delivered, but nothing new is accepted. Put it back. If you cannot, let the site run until nothing waits, and restart it.`,
        'The file in which inquiries wait was moved, deleted or replaced.',
        'MOVED',
      );
    },
    wipe,
    requireWipe() {
      try {
        truncateLog();
      } catch (error) {
        if (!isBusy(error)) throw toSqliteError(error, file);
      }
    },
    close: async () => {
      clearInterval(timer);
      if (!db.isOpen) return;
      for (let tries = 0; tries < 20 && !wipe(); tries++) await sleep(PAUSE_MS);
      if (db.isOpen) db.close();
    },
  };
}

/** The device and inode of a file; null where it is missing. */
function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

function open(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // SQLite creates its other files with the permissions of this one.
  closeSync(openSync(file, 'a', 0o600));
  // Not imported: an older Node, which lacks it, would fail before the server can say which Node it needs.
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  return new DatabaseSync(file, { timeout: BLOCK_FOR_MS });
}

function setUp(db: DatabaseSync, file: string, schema: Schema): void {
  const version = () => Number(db.prepare('PRAGMA user_version').get()?.user_version);
  const found = version();
  if (found > schema.version) {
    throw new OutboxError(
      `The outbox ${file} was written by a newer version of the site: its format is ${found}, and this version supports ${schema.version}. Run the newer version.`,
      'The file in which inquiries wait was written by a newer version of the site.',
      'NEWER_FORMAT',
    );
  }
  db.exec(
    'PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY',
  );
  if (found !== schema.version) {
    db.exec('BEGIN IMMEDIATE');
    try {
      // Another process may have done it in the meantime.
      if (version() === 0) db.exec(`${schema.sql}; PRAGMA user_version = ${schema.version}`);
      db.exec('COMMIT');
    } finally {
      if (db.isTransaction) db.exec('ROLLBACK');
    }
  }
  db.exec(schema.added);
}

/** Runs something, again while other connections are in the way. Errors name the file and the fix. */
async function withRetries<Result>(file: string, run: () => Result): Promise<Result> {
  const deadline = Date.now() + RETRY_FOR_MS;
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= deadline) throw toSqliteError(error, file);
      await sleep(PAUSE_MS * (0.5 + Math.random()));
    }
  }
}
