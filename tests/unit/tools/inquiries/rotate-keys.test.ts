import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Key, makeKey, parseKeys } from '#lib/settings/keys.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { seal, unseal } from '#server/inquiries/seal/seal.ts';
import { rotateKeys } from '#tools/inquiries/rotate-keys.ts';
import { anInquiry } from '../../server/inquiries/an-inquiry.ts';

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

test('everything that waits opens with the new key only', async () => {
  await add('a', older, 1);
  await add('b', older, 2);
  expect(await rotateKeys(outbox, [newer, older])).toEqual({ resealed: 2, failures: [], stillNeeded: [] });
  for (const id of ['a', 'b']) {
    const sealed = await outbox.read(id);
    expect(sealed && unseal([newer], id, sealed)).toEqual(anInquiry({ name: id }));
  }
});

test('a second run has nothing to do', async () => {
  await add('a', older);
  await rotateKeys(outbox, [newer, older]);
  expect(await rotateKeys(outbox, [newer, older])).toEqual({ resealed: 0, failures: [], stillNeeded: [] });
});

test('an inquiry under a missing key stays, and the others are resealed', async () => {
  await add('a', unknown, 1);
  await add('b', older, 2);
  expect(await rotateKeys(outbox, [newer, older])).toEqual({
    resealed: 1,
    failures: [
      `Inquiry a: Its key ${unknown.id} is not in INQUIRY_KEYS. Add that key after the others; the inquiry stays in the outbox until then.`,
    ],
    stillNeeded: [unknown.id],
  });
  expect(await keyIdsOf()).toEqual([`a ${unknown.id}`, `b ${newer.id}`]);
});

test('an inquiry altered on the disk stays as it is', async () => {
  const sealed = seal(older, 'a', anInquiry());
  sealed.content[40] = (sealed.content[40] ?? 0) ^ 1;
  await outbox.add({ id: 'a', createdAt: 1, ...sealed });
  expect(await rotateKeys(outbox, [newer, older])).toEqual({
    resealed: 0,
    failures: [
      'Inquiry a: its key does not open it, because the stored content was altered. It stays in the outbox.',
    ],
    stillNeeded: [older.id],
  });
  expect(await outbox.read('a')).toEqual({ keyId: older.id, content: new Uint8Array(sealed.content) });
});

test('a leased inquiry is resealed too, and stays leased', async () => {
  await add('a', older);
  await outbox.lease('server', 1, 1_000);
  expect((await rotateKeys(outbox, [newer, older])).resealed).toBe(1);
  expect((await outbox.list())[0]).toMatchObject({ state: 'delivering', keyId: newer.id, attempts: 1 });
});

test('an inquiry delivered meanwhile stays delivered', async () => {
  await add('a', older);
  const read = outbox.read;
  // Delivered by a server after it was read here, and before it is replaced.
  const meanwhile: Outbox = {
    ...outbox,
    read: async (id) => {
      const sealed = await read(id);
      await outbox.settle(id, 2);
      return sealed;
    },
  };
  expect(await rotateKeys(meanwhile, [newer, older])).toEqual({ resealed: 0, failures: [], stillNeeded: [] });
  expect((await outbox.list())[0]).toMatchObject({ state: 'delivered', keyId: null });
});

test('an inquiry delivered before it is read needs no key, and is not reported', async () => {
  await add('a', unknown);
  const read = async (id: string) => {
    await outbox.settle(id, 2);
    return outbox.read(id);
  };
  expect(await rotateKeys({ ...outbox, read }, [newer, older])).toEqual({
    resealed: 0,
    failures: [],
    stillNeeded: [],
  });
});
