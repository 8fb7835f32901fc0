import { OutboxError } from './outbox-error.ts';

const ELSEWHERE = 'or name another folder: DATA_DIR=/path/to/a/folder';

/** What the result codes of SQLite mean here, and how to fix it (https://sqlite.org/rescode.html). */
const MEANINGS: Record<number, { name: string; meaning: string }> = {
  5: {
    name: 'SQLITE_BUSY',
    meaning: 'Another program keeps it locked. End that program, and try again.',
  },
  8: {
    name: 'SQLITE_READONLY',
    meaning: `It may only be read. Let the account that runs the site write it and its folder, ${ELSEWHERE}`,
  },
  10: {
    name: 'SQLITE_IOERR',
    meaning: 'The disk did not do what it was asked to. See whether it is full or broken.',
  },
  11: {
    name: 'SQLITE_CORRUPT',
    meaning: 'It is damaged. Leave it as it is, copy its folder, and put back a backup of it.',
  },
  13: { name: 'SQLITE_FULL', meaning: 'The disk is full. Make room on it.' },
  14: {
    name: 'SQLITE_CANTOPEN',
    meaning: `It cannot be opened. Let the account that runs the site read and write it and its folder, ${ELSEWHERE}`,
  },
  26: {
    name: 'SQLITE_NOTADB',
    meaning: `It is not a database. Move it away, put back a backup of it, ${ELSEWHERE}`,
  },
};

/** An error of `node:sqlite` or of the file system in words that say which file, and how to fix it. */
export function toSqliteError(error: unknown, file: string): Error {
  if (error instanceof OutboxError) return error;
  const { errcode, code, message } = error as { errcode?: number; code?: string; message?: string };
  const known = errcode === undefined ? undefined : MEANINGS[errcode & 0xff];
  if (known) return new OutboxError(`The outbox ${file}: ${known.meaning} (${known.name})`, known.name);
  if (errcode !== undefined)
    return new OutboxError(`The outbox ${file}: ${message} (SQLite ${errcode}).`, `SQLITE_${errcode}`);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  return new OutboxError(
    `The outbox ${file} cannot be made or opened (${code}). Let the account that runs the site write its folder, ${ELSEWHERE}`,
    code,
  );
}

/** Whether another connection was in the way for a moment. */
export function isBusy(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  return errcode !== undefined && ((errcode & 0xff) === 5 || (errcode & 0xff) === 6);
}
