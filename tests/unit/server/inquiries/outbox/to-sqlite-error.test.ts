import { expect, test } from 'vitest';
import { isBusy, toSqliteError } from '#server/inquiries/outbox/to-sqlite-error.ts';

const errorOf = (properties: object) => Object.assign(new Error('disk I/O error'), properties);
const messageOf = (properties: object) => toSqliteError(errorOf(properties), 'a.db').message;

test('an error of SQLite, of the system and of neither', () => {
  expect([
    messageOf({ errcode: 13 }),
    // SQLITE_IOERR_WRITE, an extended result code.
    messageOf({ errcode: 778 }),
    messageOf({ errcode: 1 }),
    messageOf({ code: 'EACCES' }),
    messageOf({}),
  ]).toMatchInlineSnapshot(`
    [
      "The outbox a.db: The disk is full. Free some space. (SQLITE_FULL)",
      "The outbox a.db: The disk reported an error. Check whether it is full or broken. (SQLITE_IOERR)",
      "The outbox a.db: disk I/O error (SQLite 1).",
      "The outbox a.db cannot be created or opened (EACCES). Give the site's account write access to its folder, or name another folder: DATA_DIR=/path/to/a/folder",
      "disk I/O error",
    ]
  `);
});

test('a lock is busy, with any extended result code, and nothing else is', () => {
  const busy = [5, 6, 261, 517].map((errcode) => isBusy(errorOf({ errcode })));
  const others = [1, 4, 7, 13].map((errcode) => isBusy(errorOf({ errcode })));
  expect([...busy, ...others, isBusy(errorOf({}))]).toEqual([
    ...Array(4).fill(true),
    ...Array(5).fill(false),
  ]);
});
