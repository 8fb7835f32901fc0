import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { LIMITS, LONGER, NOT_DELIVERED } from '#lib/inquiry/totals/outcome-of.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { testOutbox } from '../outbox-contract.ts';
import { sealedOf } from '../sealed-of.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  folders.push(folder);
  return join(folder, 'data');
};

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

testOutbox(async () => ({ dataDir: newFolder(), databaseUrl: null }));

/** A connection in the middle of reading. */
function readerOf(dataDir: string): DatabaseSync {
  const reader = new DatabaseSync(join(dataDir, 'inquiries.db'));
  reader.exec('BEGIN; SELECT count(*) FROM contents');
  return reader;
}

/** The files of a folder that hold any 32 consecutive bytes of a content. */
function tracesOf(content: Uint8Array, folder: string): string[] {
  const bytes = Buffer.from(content);
  const windows = new Set<string>();
  for (let at = 0; at + 32 <= bytes.length; at++) windows.add(bytes.toString('latin1', at, at + 32));
  return readdirSync(folder).filter((name) => {
    const text = readFileSync(join(folder, name), 'latin1');
    for (let at = 0; at + 32 <= text.length; at++) if (windows.has(text.slice(at, at + 32))) return true;
    return false;
  });
}

describe('no file holds any trace', () => {
  test('of a delivered inquiry, though there was one before', async () => {
    const dataDir = newFolder();
    const outbox = await openSqliteOutbox(dataDir);
    const sealed = sealedOf('a');
    await outbox.add({ id: 'a', createdAt: 1, ...sealed });
    expect(tracesOf(sealed.content, dataDir)).not.toEqual([]);
    await outbox.lease('one', 1_000, 5_000);
    await outbox.settle('a', 2_000);
    expect(tracesOf(sealed.content, dataDir)).toEqual([]);
    await outbox.close();
  });

  test('of a discarded inquiry', async () => {
    const dataDir = newFolder();
    const outbox = await openSqliteOutbox(dataDir);
    const sealed = sealedOf('a');
    await outbox.add({ id: 'a', createdAt: 1, ...sealed });
    await outbox.discard('a');
    expect(tracesOf(sealed.content, dataDir)).toEqual([]);
    await outbox.close();
  });

  test.each([1052, 2076, 5148])('of a content of 1052 bytes that was resealed with %i', async (length) => {
    const dataDir = newFolder();
    const outbox = await openSqliteOutbox(dataDir);
    const sealed = sealedOf('a');
    await outbox.add({ id: 'a', createdAt: 1, ...sealed });
    await outbox.reseal('a', 'key-1', sealedOf('anew', length, 'key-2'));
    expect(tracesOf(sealed.content, dataDir)).toEqual([]);
    await outbox.close();
  });

  test('of any deleted content, while others of every length come and go', async () => {
    const dataDir = newFolder();
    const outbox = await openSqliteOutbox(dataDir);
    const gone: Uint8Array[] = [];
    // The same numbers in each run.
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed % below;
    };
    const waiting = new Map<string, Uint8Array>();
    for (let step = 0; step < 120; step++) {
      const id = `${next(1_000_000)}-${step}`;
      const sealed = sealedOf(id, 28 + 1024 * (1 + next(5)));
      await outbox.add({ id, createdAt: step, ...sealed });
      waiting.set(id, sealed.content);
      const [other] = [...waiting.keys()].slice(next(waiting.size));
      if (other === undefined || next(5) < 2) continue;
      gone.push(waiting.get(other) ?? new Uint8Array());
      waiting.delete(other);
      const how = next(3);
      if (how === 0) await outbox.settle(other, step);
      else if (how === 1) await outbox.discard(other);
      else {
        const anew = sealedOf(`${other} anew ${step}`, 28 + 1024 * (1 + next(5)));
        await outbox.reseal(other, 'key-1', anew);
        waiting.set(other, anew.content);
      }
    }
    expect(gone.length).toBeGreaterThan(40);
    expect(tracesOf(Buffer.concat(gone), dataDir)).toEqual([]);
    expect(tracesOf(Buffer.concat([...waiting.values()]), dataDir)).not.toEqual([]);
    await outbox.close();
  });

  test('of what a process had deleted before it was killed', async () => {
    const dataDir = newFolder();
    const outbox = await openSqliteOutbox(dataDir);
    const sealed = sealedOf('a');
    await outbox.add({ id: 'a', createdAt: 1, ...sealed });
    const reader = readerOf(dataDir);
    await outbox.settle('a', 2);
    // What a kill leaves on the disk.
    const left = newFolder();
    cpSync(dataDir, left, { recursive: true });
    reader.close();
    await outbox.close();
    expect(tracesOf(sealed.content, left)).not.toEqual([]);
    const next = await openSqliteOutbox(left);
    expect(tracesOf(sealed.content, left)).toEqual([]);
    expect((await next.list())[0]?.state).toBe('delivered');
    await next.close();
  });

  test('five seconds after a reader that was in the way has gone', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const dataDir = newFolder();
    const outbox = await openSqliteOutbox(dataDir);
    const sealed = sealedOf('a');
    await outbox.add({ id: 'a', createdAt: 1, ...sealed });
    const reader = readerOf(dataDir);
    await outbox.settle('a', 2_000);
    vi.advanceTimersByTime(5_000);
    expect(tracesOf(sealed.content, dataDir)).not.toEqual([]);
    reader.close();
    vi.advanceTimersByTime(5_000);
    expect(tracesOf(sealed.content, dataDir)).toEqual([]);
    await outbox.close();
  });
});

test('only its owner can read the folder and its files', async () => {
  const dataDir = newFolder();
  const outbox = await openSqliteOutbox(dataDir);
  await outbox.add({ id: 'a', createdAt: 1, ...sealedOf('a') });
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect(modeOf(dataDir)).toBe('700');
  const files = readdirSync(dataDir).sort();
  expect(files).toEqual(['inquiries.db', 'inquiries.db-shm', 'inquiries.db-wal']);
  expect(files.map((name) => modeOf(join(dataDir, name)))).toEqual(['600', '600', '600']);
  await outbox.close();
});

test('a change is on the disk before its call resolves', async () => {
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
  const outbox = await openSqliteOutbox(newFolder());
  const [connection] = exec.mock.contexts as DatabaseSync[];
  // FULL (https://sqlite.org/pragma.html#pragma_synchronous). Nothing less than a power failure shows the difference.
  expect(connection?.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
  await outbox.close();
});

test('the totals keep a week and numbers, and nothing else', async () => {
  const dataDir = newFolder();
  const outbox = await openSqliteOutbox(dataDir);
  for (let at = 0; at < 40; at++) {
    const createdAt = Date.UTC(2031, 5, 7, 8, 9, 10, 123) + at * 86_400_000;
    await outbox.add({ id: `id-${at}`, createdAt, ...sealedOf(`canary ${at}`) });
    if (at % 4 === 0) await outbox.discard(`id-${at}`);
    else await outbox.settle(`id-${at}`, createdAt + at ** 3 * 1_000);
  }
  await outbox.purge(Number.MAX_SAFE_INTEGER, '');
  expect(await outbox.list()).toEqual([]);
  await outbox.close();
  const db = new DatabaseSync(join(dataDir, 'inquiries.db'));
  const rows = db.prepare('SELECT * FROM inquiry_totals').all();
  db.close();
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows)
    expect(Object.values(row)).toEqual([
      expect.stringMatching(/^2031-W\d\d$/),
      expect.toSatisfy((within) => within === NOT_DELIVERED || [...LIMITS, LONGER].includes(within)),
      expect.toSatisfy((count) => Number.isInteger(count) && count > 0 && count <= 7),
    ]);
});

test('a file of before there were totals is counted from what it has, and an earlier release may go on with it', async () => {
  const dataDir = newFolder();
  const before = await openSqliteOutbox(dataDir);
  for (const id of ['waits', 'delivered']) await before.add({ id, createdAt: 1, ...sealedOf(id) });
  await before.settle('delivered', 2);
  await before.close();
  const change = (run: (db: DatabaseSync) => unknown) => {
    const db = new DatabaseSync(join(dataDir, 'inquiries.db'));
    const given = run(db);
    db.close();
    return given;
  };
  change((db) => db.exec('DROP TABLE inquiry_totals'));
  const told = [{ week: '1970-W01', received: 2, delivered: 1, median: 1 }];
  const after = await openSqliteOutbox(dataDir);
  expect(await after.totals()).toEqual(told);
  await after.purge(3, '');
  expect(await after.totals()).toEqual(told);
  await after.close();
  expect(change((db) => db.prepare('PRAGMA user_version').get())).toMatchObject({ user_version: 1 });
});

test('several connections may create the file at once', async () => {
  const dataDir = newFolder();
  const outboxes = await Promise.all([1, 2, 3, 4].map(() => openSqliteOutbox(dataDir)));
  await Promise.all(
    outboxes.map((outbox, at) => outbox.add({ id: `${at}`, createdAt: at, ...sealedOf('a') })),
  );
  expect(await outboxes[0]?.list()).toHaveLength(4);
  for (const outbox of outboxes) await outbox.close();
});

test('a lock is waited for', async () => {
  const dataDir = newFolder();
  const outbox = await openSqliteOutbox(dataDir);
  const other = new DatabaseSync(join(dataDir, 'inquiries.db'));
  other.exec('BEGIN IMMEDIATE');
  setTimeout(() => other.exec('COMMIT'), 300);
  await outbox.add({ id: 'a', createdAt: 1, ...sealedOf('a') });
  expect(await outbox.list()).toHaveLength(1);
  other.close();
  await outbox.close();
});

/** The message of an outbox that cannot be opened, without the path of its folder. */
async function refusalOf(dataDir: string): Promise<string> {
  const error = await openSqliteOutbox(dataDir).then(
    async (outbox) => {
      await outbox.close();
      return new Error('It was opened.');
    },
    (reason: Error) => reason,
  );
  return error.message.replaceAll(dataDir, '<folder>');
}

describe('the message names the problem and the fix', () => {
  test('where the file is not a database, which is left as it is', async () => {
    const dataDir = newFolder();
    (await openSqliteOutbox(dataDir)).close();
    const text = 'A list of things to buy. '.repeat(50);
    writeFileSync(join(dataDir, 'inquiries.db'), text);
    expect(await refusalOf(dataDir)).toMatchInlineSnapshot(
      `"The outbox <folder>/inquiries.db: It is not a database. Move it away and restore a backup, or name another folder: DATA_DIR=/path/to/a/folder (SQLITE_NOTADB)"`,
    );
    expect(readFileSync(join(dataDir, 'inquiries.db'), 'utf8')).toBe(text);
  });

  test('where the file has a newer format', async () => {
    const dataDir = newFolder();
    await (await openSqliteOutbox(dataDir)).close();
    const db = new DatabaseSync(join(dataDir, 'inquiries.db'));
    db.exec('PRAGMA user_version = 2');
    db.close();
    expect(await refusalOf(dataDir)).toMatchInlineSnapshot(
      `"The outbox <folder>/inquiries.db was written by a newer version of the site: its format is 2, and this version supports 1. Run the newer version."`,
    );
  });

  test('where the folder is a file', async () => {
    const dataDir = newFolder();
    writeFileSync(dataDir, '');
    expect(await refusalOf(dataDir)).toMatchInlineSnapshot(
      `"The outbox <folder>/inquiries.db cannot be created or opened (EEXIST). Give the site's account write access to its folder, or name another folder: DATA_DIR=/path/to/a/folder"`,
    );
  });
});

test('an outbox that was moved away accepts nothing, delivers what it has, and works once it is back', async () => {
  const dataDir = newFolder();
  const outbox = await openSqliteOutbox(dataDir);
  const add = (id: string) => outbox.add({ id, createdAt: 1, ...sealedOf(id) });
  await add('before');
  renameSync(dataDir, `${dataDir}-away`);
  const refusal = await add('meanwhile').catch(({ message }) => message.replaceAll(dataDir, '<folder>'));
  expect(refusal).toMatchInlineSnapshot(
    `"The outbox <folder>/inquiries.db was moved, deleted or replaced while the site was running. What waited in it is still delivered, but nothing new is accepted. Put it back. If you cannot, let the site run until nothing waits, and restart it."`,
  );
  expect((await outbox.lease('worker', 2, 3))?.id).toBe('before');
  renameSync(`${dataDir}-away`, dataDir);
  await add('after');
  expect((await outbox.list()).map(({ id }) => id)).toEqual(['after', 'before']);
  await outbox.close();
});
