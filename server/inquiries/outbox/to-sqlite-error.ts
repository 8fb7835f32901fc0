import { OutboxError } from './outbox.ts';

const OTHER_FOLDER = 'or name another folder: DATA_DIR=/path/to/a/folder';

const NOT_WRITABLE = 'The file in which inquiries wait cannot be written.';
const DAMAGED = 'The file in which inquiries wait is damaged.';
const FULL = {
  meaning: 'The disk is full. Free some space.',
  problem: 'The disk on which inquiries wait is full.',
};

/** The result codes of SQLite, what each means here, and how to fix it (https://sqlite.org/rescode.html). */
const MEANINGS: Record<number, { name: string; meaning: string; problem: string }> = {
  5: {
    name: 'SQLITE_BUSY',
    meaning: 'Another program keeps it locked. End that program, and try again.',
    problem: 'Another program keeps the file locked in which inquiries wait.',
  },
  8: {
    name: 'SQLITE_READONLY',
    meaning: `It is read-only. Give the site's account write access to it and to its folder, ${OTHER_FOLDER}`,
    problem: NOT_WRITABLE,
  },
  10: {
    name: 'SQLITE_IOERR',
    meaning: 'The disk reported an error. Check whether it is full or broken.',
    problem: 'The disk on which inquiries wait is full or broken.',
  },
  11: {
    name: 'SQLITE_CORRUPT',
    meaning: 'It is damaged. Leave it as it is, copy its folder, and restore a backup.',
    problem: DAMAGED,
  },
  13: { name: 'SQLITE_FULL', ...FULL },
  14: {
    name: 'SQLITE_CANTOPEN',
    meaning: `It cannot be opened. Give the site's account read and write access to it and to its folder, ${OTHER_FOLDER}`,
    problem: NOT_WRITABLE,
  },
  26: {
    name: 'SQLITE_NOTADB',
    meaning: `It is not a database. Move it away and restore a backup, ${OTHER_FOLDER}`,
    problem: DAMAGED,
  },
};

/** An error of `node:sqlite` or of the file system as one that names the file and the fix. */
export function toSqliteError(error: unknown, file: string): Error {
  if (error instanceof OutboxError) return error;
  const { errcode, code, message } = error as { errcode?: number; code?: string; message?: string };
  const known = errcode === undefined ? undefined : MEANINGS[errcode & 0xff];
  if (known) {
    const { name, meaning, problem } = known;
    return new OutboxError(`The outbox ${file}: ${meaning} (${name})`, problem, name);
  }
  if (errcode !== undefined) {
    return new OutboxError(
      `The outbox ${file}: ${message} (SQLite ${errcode}).`,
      'The file in which inquiries wait takes none.',
      `SQLITE_${errcode}`,
    );
  }
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new OutboxError(`The outbox ${file}: ${FULL.meaning} (${code})`, FULL.problem, code);
  return new OutboxError(
    `The outbox ${file} cannot be created or opened (${code}). Give the site's account write access to its folder, ${OTHER_FOLDER}`,
    NOT_WRITABLE,
    code,
  );
}

/** Whether another connection was in the way for a moment (SQLITE_BUSY or SQLITE_LOCKED). */
export function isBusy(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  return errcode !== undefined && ((errcode & 0xff) === 5 || (errcode & 0xff) === 6);
}
