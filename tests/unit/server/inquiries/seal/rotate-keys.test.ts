import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Key, makeKey, parseKeys } from '#lib/settings/keys.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { rotateKeys } from '#server/inquiries/seal/rotate-keys.ts';
import { seal, unseal } from '#server/inquiries/seal/seal.ts';
import { anInquiry } from '../an-inquiry.ts';

const [older] = parseKeys(makeKey());
const [newer] = parseKeys(makeKey());
const [unknown] = parseKeys(makeKey());

let folder: string;
let outbox: Outbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rotate-'));
  outbox = await openSqliteOutbox(folder);
});

afterEach(async () => {
  await outbox.close();
  rmSync(folder, { recursive: true });
});

const add = (id: string, key: Key, createdAt = 1) =>
  outbox.add({ id, createdAt, ...seal(key, id, anInquiry({ name: id })) });
const keyIdsOf = async () => (await outbox.list()).map(({ id, keyId }) => `${id} ${keyId}`);

test('everything that waits opens with the new key alone', async () => {
  await add('a', older, 1);
  await add('b', older, 2);
  expect(await rotateKeys(outbox, [newer, older])).toEqual({ resealed: 2, faults: [], stillNeeded: [] });
  for (const id of ['a', 'b']) {
    const sealed = await outbox.read(id);
    expect(sealed && unseal([newer], id, sealed)).toEqual(anInquiry({ name: id }));
  }
});

test('a second time, there is nothing to do', async () => {
  await add('a', older);
  await rotateKeys(outbox, [newer, older]);
  expect(await rotateKeys(outbox, [newer, older])).toEqual({ resealed: 0, faults: [], stillNeeded: [] });
});

test('what is sealed with a key that is not there stays, and the others are done', async () => {
  await add('a', unknown, 1);
  await add('b', older, 2);
  expect(await rotateKeys(outbox, [newer, older])).toEqual({
    resealed: 1,
    faults: [
      `Inquiry a: An inquiry is sealed with key ${unknown.id}, which INQUIRY_KEYS does not hold. Add that key after the others; until then the inquiry waits, and is not lost.`,
    ],
    stillNeeded: [unknown.id],
  });
  expect(await keyIdsOf()).toEqual([`a ${unknown.id}`, `b ${newer.id}`]);
});

test('what was changed on the disk stays as it is', async () => {
  const sealed = seal(older, 'a', anInquiry());
  sealed.content[40] = (sealed.content[40] ?? 0) ^ 1;
  await outbox.add({ id: 'a', createdAt: 1, ...sealed });
  expect(await rotateKeys(outbox, [newer, older])).toEqual({
    resealed: 0,
    faults: ['Inquiry a does not open with its key: what is stored was changed. It stays where it is.'],
    stillNeeded: [older.id],
  });
  expect(await outbox.read('a')).toEqual({ keyId: older.id, content: new Uint8Array(sealed.content) });
});

test('what is being delivered is sealed anew as well, and is held on to', async () => {
  await add('a', older);
  await outbox.lease('server', 1, 1_000);
  expect((await rotateKeys(outbox, [newer, older])).resealed).toBe(1);
  expect((await outbox.list())[0]).toMatchObject({ state: 'delivering', keyId: newer.id, attempts: 1 });
});

test('what is delivered in the middle of it stays delivered', async () => {
  await add('a', older);
  const read = outbox.read;
  // Delivered by a server after it was read here, and before it is put back.
  const meanwhile: Outbox = {
    ...outbox,
    read: async (id) => {
      const sealed = await read(id);
      await outbox.settle(id, 2);
      return sealed;
    },
  };
  expect(await rotateKeys(meanwhile, [newer, older])).toEqual({ resealed: 0, faults: [], stillNeeded: [] });
  expect((await outbox.list())[0]).toMatchObject({ state: 'delivered', keyId: null });
});
