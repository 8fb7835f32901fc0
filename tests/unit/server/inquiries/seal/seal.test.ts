import { expect, test } from 'vitest';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';
import { seal, UnknownKey, unseal } from '#server/inquiries/seal/seal.ts';

const [key] = parseKeys(makeKey());
const [other] = parseKeys(makeKey());
const value = { message: '👩‍👩‍👧 مرحبا ¿mañana?' };

test('what was sealed opens with its key', () => {
  expect(unseal([other, key], 'id', seal(key, 'id', value))).toEqual(value);
});

test('nothing of it can be read without the key', () => {
  expect(Buffer.from(seal(key, 'id', { message: 'a canary' }).content).includes('canary')).toBe(false);
});

test('the same words are sealed differently each time', () => {
  expect(seal(key, 'id', value).content).not.toEqual(seal(key, 'id', value).content);
});

test('how long a message was cannot be told', () => {
  const lengthOf = (length: number) => seal(key, 'id', { message: 'a'.repeat(length) }).content.length;
  expect(lengthOf(1)).toBe(lengthOf(900));
});

test('a missing key is named, and that nothing is lost', () => {
  const open = () => unseal([other], 'id', seal(key, 'id', value));
  expect(open).toThrow(UnknownKey);
  expect(open).toThrow(
    `An inquiry is sealed with key ${key.id}, which INQUIRY_KEYS does not hold. Add that key after the others; until then the inquiry waits, and is not lost.`,
  );
});

test('a wrong key cannot stand under the name of the right one', () => {
  expect(other.id).not.toBe(key.id);
  expect(() => unseal([{ ...other, id: key.id }], 'id', seal(key, 'id', value))).toThrow();
});

test('what was sealed for one row does not open in another', () => {
  expect(() => unseal([key], 'another', seal(key, 'id', value))).toThrow();
});

test('no byte can be changed unseen', () => {
  const { content } = seal(key, 'id', value);
  for (const at of [0, 11, 12, 100, content.length - 17, content.length - 16, content.length - 1]) {
    const changed = Uint8Array.from(content);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal([key], 'id', { keyId: key.id, content: changed })).toThrow();
  }
});

test.each([0, 5, 27])('what was cut off after %i bytes does not open', (length) => {
  const { content } = seal(key, 'id', value);
  expect(() => unseal([key], 'id', { keyId: key.id, content: content.slice(0, length) })).toThrow();
});
