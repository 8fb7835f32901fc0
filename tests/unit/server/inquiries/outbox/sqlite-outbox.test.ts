import { spawnSync } from 'node:child_process';
import {
  chmodSync,
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
import { afterAll, describe, expect, test } from 'vitest';
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

/** Which files of a folder hold 32 bytes in a row of a content. */
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

describe('nothing is left in any file', () => {
  test('of an inquiry that was delivered, and there was something before', async () => {
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

  test('of an inquiry that was discarded', async () => {
    const dataDir = newFolder();
    const outbox = await openSqliteOutbox(dataDir);
    const sealed = sealedOf('a');
    await outbox.add({ id: 'a', createdAt: 1, ...sealed });
    await outbox.discard('a');
    expect(tracesOf(sealed.content, dataDir)).toEqual([]);
    await outbox.close();
  });

  test.each([1052, 2076, 5148])(
    'of a content of 1052 bytes under an old key, when the new one has %i',
    async (length) => {
      const dataDir = newFolder();
      const outbox = await openSqliteOutbox(dataDir);
      const sealed = sealedOf('a');
      await outbox.add({ id: 'a', createdAt: 1, ...sealed });
      await outbox.reseal('a', 'key-1', sealedOf('anew', length, 'key-2'));
      expect(tracesOf(sealed.content, dataDir)).toEqual([]);
      await outbox.close();
    },
  );

  test('of any that went, while others of every length came, moved and stayed', async () => {
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
    for (let step = 0; step < 300; step++) {
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
    expect(gone.length).toBeGreaterThan(100);
    expect(tracesOf(Buffer.concat(gone), dataDir)).toEqual([]);
    expect(tracesOf(Buffer.concat([...waiting.values()]), dataDir)).not.toEqual([]);
    await outbox.close();
  });

  test('of what another process had deleted before it was killed', async () => {
    const dataDir = newFolder();
    const sealed = sealedOf('a');
    const killed = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
         import { sealedOf } from '#tests/unit/server/inquiries/sealed-of.ts';
         import { DatabaseSync } from 'node:sqlite';
         const outbox = await openSqliteOutbox(${JSON.stringify(dataDir)});
         await outbox.add({ id: 'a', createdAt: 1, ...sealedOf('a') });
         const reader = new DatabaseSync(${JSON.stringify(join(dataDir, 'inquiries.db'))});
         reader.exec('BEGIN; SELECT count(*) FROM contents');
         await outbox.settle('a', 2);
         process.kill(process.pid, 'SIGKILL');`,
      ],
      { encoding: 'utf8' },
    );
    expect(killed).toMatchObject({ signal: 'SIGKILL', stderr: '' });
    expect(tracesOf(sealed.content, dataDir)).not.toEqual([]);
    const outbox = await openSqliteOutbox(dataDir);
    expect(tracesOf(sealed.content, dataDir)).toEqual([]);
    expect((await outbox.list())[0]?.state).toBe('delivered');
    await outbox.close();
  });

  test('a few seconds after a reader that was in the way has gone', async () => {
    const dataDir = newFolder();
    const outbox = await openSqliteOutbox(dataDir);
    const sealed = sealedOf('a');
    await outbox.add({ id: 'a', createdAt: 1, ...sealed });
    const reader = new DatabaseSync(join(dataDir, 'inquiries.db'));
    reader.exec('BEGIN; SELECT count(*) FROM contents');
    await outbox.settle('a', 2_000);
    expect(tracesOf(sealed.content, dataDir)).not.toEqual([]);
    reader.exec('COMMIT');
    await expect
      .poll(() => tracesOf(sealed.content, dataDir), { timeout: 25_000, interval: 250 })
      .toEqual([]);
    reader.close();
    await outbox.close();
  });
});

test('the folder and its files are for their owner alone', async () => {
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

test('several processes may make the file at once', async () => {
  const dataDir = newFolder();
  const outboxes = await Promise.all([1, 2, 3, 4].map(() => openSqliteOutbox(dataDir)));
  await Promise.all(
    outboxes.map((outbox, at) => outbox.add({ id: `${at}`, createdAt: at, ...sealedOf('a') })),
  );
  expect(await outboxes[0]?.list()).toHaveLength(4);
  for (const outbox of outboxes) await outbox.close();
});

test('a file that is locked for a while is waited for', async () => {
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

/** What an outbox that cannot be opened says, without the place of its folder. */
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

describe('it says what is the matter, and how to fix it,', () => {
  test('where the file is no database, and leaves it as it is', async () => {
    const dataDir = newFolder();
    (await openSqliteOutbox(dataDir)).close();
    const text = 'A list of things to buy. '.repeat(50);
    writeFileSync(join(dataDir, 'inquiries.db'), text);
    expect(await refusalOf(dataDir)).toMatchInlineSnapshot(
      `"The outbox <folder>/inquiries.db: It is not a database. Move it away, put back a backup of it, or name another folder: DATA_DIR=/path/to/a/folder (SQLITE_NOTADB)"`,
    );
    expect(readFileSync(join(dataDir, 'inquiries.db'), 'utf8')).toBe(text);
  });

  test('where the file is of a newer version', async () => {
    const dataDir = newFolder();
    await (await openSqliteOutbox(dataDir)).close();
    const db = new DatabaseSync(join(dataDir, 'inquiries.db'));
    db.exec('PRAGMA user_version = 2');
    db.close();
    expect(await refusalOf(dataDir)).toMatchInlineSnapshot(
      `"The outbox <folder>/inquiries.db was made by a newer version of the site: its format is 2, and this version knows 1. Run the newer version again."`,
    );
  });

  test('where a file stands in the place of the folder', async () => {
    const dataDir = newFolder();
    writeFileSync(dataDir, '');
    expect(await refusalOf(dataDir)).toMatchInlineSnapshot(
      `"The outbox <folder>/inquiries.db cannot be made or opened (EEXIST). Let the account that runs the site write its folder, or name another folder: DATA_DIR=/path/to/a/folder"`,
    );
  });

  test('where the folder belongs to somebody else', () => {
    const dataDir = newFolder();
    const parent = join(dataDir, '..');
    chmodSync(parent, 0o555);
    // Root may write everywhere, and becomes no one: once all is loaded, because no one may not read the project of root either.
    const { stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
         if (process.getuid?.() === 0) {
           process.setgid(65_534);
           process.setuid(65_534);
         }
         await openSqliteOutbox(${JSON.stringify(dataDir)}).catch(({ message }) => console.error(message));`,
      ],
      { encoding: 'utf8' },
    );
    chmodSync(parent, 0o755);
    expect(stderr.trim().replaceAll(dataDir, '<folder>')).toMatchInlineSnapshot(
      `"The outbox <folder>/inquiries.db cannot be made or opened (EACCES). Let the account that runs the site write its folder, or name another folder: DATA_DIR=/path/to/a/folder"`,
    );
  });
});

test('where no more can be written, it says so, and nothing is lost of what was put in before', async () => {
  const dataDir = newFolder();
  const { stdout, stderr } = spawnSync(
    'sh',
    [
      '-c',
      // Files of 256 KB at most, in blocks of 512 bytes (POSIX). Who writes more gets an error, and no signal.
      `trap '' XFSZ; ulimit -f 512; exec "$0" --input-type=module --eval "$1"`,
      process.execPath,
      `import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
       import { sealedOf } from '#tests/unit/server/inquiries/sealed-of.ts';
       const outbox = await openSqliteOutbox(${JSON.stringify(dataDir)});
       try {
         for (let number = 1; ; number++) {
           await outbox.add({ id: 'inquiry-' + number, createdAt: number, ...sealedOf('any') });
           console.log('inquiry-' + number);
         }
       } catch (error) {
         console.error(error.message);
       }
       await outbox.close();`,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr.trim().replaceAll(dataDir, '<folder>')).toMatchInlineSnapshot(
    `"The outbox <folder>/inquiries.db: The disk did not do what it was asked to. See whether it is full or broken. (SQLITE_IOERR)"`,
  );
  const told = stdout.trim().split('\n');
  expect(told.length).toBeGreaterThan(5);
  const outbox = await openSqliteOutbox(dataDir);
  expect((await outbox.list()).map(({ id }) => id)).toEqual(told);
  await outbox.close();
});

test('where its file was moved away, nothing is put in, what was is still there, and all is well once it is back', async () => {
  const dataDir = newFolder();
  const outbox = await openSqliteOutbox(dataDir);
  const add = (id: string) => outbox.add({ id, createdAt: 1, ...sealedOf(id) });
  await add('before');
  renameSync(dataDir, `${dataDir}-away`);
  const refusal = await add('meanwhile').catch(({ message }) => message.replaceAll(dataDir, '<folder>'));
  expect(refusal).toMatchInlineSnapshot(
    `"The outbox <folder>/inquiries.db was moved, deleted or replaced while the site runs. What waited in it is delivered all the same, and nothing more is taken. Put it back; where you cannot, let the site run until nothing waits, and start it again."`,
  );
  expect((await outbox.lease('courier', 2, 3))?.id).toBe('before');
  renameSync(`${dataDir}-away`, dataDir);
  await add('after');
  expect((await outbox.list()).map(({ id }) => id)).toEqual(['after', 'before']);
  await outbox.close();
});
