import { expect, test } from 'vitest';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';
import { seal, UnknownKey, unseal } from '#server/inquiries/seal/seal.ts';

const [key] = parseKeys(makeKey());
const [other] = parseKeys(makeKey());
const value = { message: '👩‍👩‍👧 مرحبا ¿mañana?' };

test('a sealed value opens with its key', () => {
  expect(unseal([other, key], 'id', seal(key, 'id', value))).toEqual(value);
});

test('nothing can be read without the key', () => {
  expect(Buffer.from(seal(key, 'id', { message: 'a canary' }).content).includes('canary')).toBe(false);
});

test('the same value is sealed differently each time', () => {
  expect(seal(key, 'id', value).content).not.toEqual(seal(key, 'id', value).content);
});

test('the length does not reveal how long a message is', () => {
  const lengthOf = (length: number) => seal(key, 'id', { message: 'a'.repeat(length) }).content.length;
  expect(lengthOf(1)).toBe(lengthOf(900));
});

test('a missing key is named', () => {
  const open = () => unseal([other], 'id', seal(key, 'id', value));
  expect(open).toThrow(UnknownKey);
  expect(open).toThrow(
    `Its key ${key.id} is not in INQUIRY_KEYS. Add that key after the others; the inquiry stays in the outbox until then.`,
  );
});

test('a wrong key does not open a value, even under the id of the right one', () => {
  expect(other.id).not.toBe(key.id);
  expect(() => unseal([{ ...other, id: key.id }], 'id', seal(key, 'id', value))).toThrow();
});

test('a value of one row does not open in another', () => {
  expect(() => unseal([key], 'another', seal(key, 'id', value))).toThrow();
});

test('a changed byte is noticed', () => {
  const { content } = seal(key, 'id', value);
  for (const at of [0, 11, 12, 100, content.length - 17, content.length - 16, content.length - 1]) {
    const changed = Uint8Array.from(content);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal([key], 'id', { keyId: key.id, content: changed })).toThrow();
  }
});

test.each([0, 5, 27])('a value cut off after %i bytes does not open', (length) => {
  const { content } = seal(key, 'id', value);
  expect(() => unseal([key], 'id', { keyId: key.id, content: content.slice(0, length) })).toThrow();
});
