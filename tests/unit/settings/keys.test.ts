import { expect, test } from 'vitest';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';

test('a key is its own name', () => {
  const [first, second] = [makeKey(), makeKey()];
  const keys = parseKeys(` ${first}, ${second} ,`);
  expect(keys.map(({ secret }) => secret.toString('base64'))).toEqual([first, second]);
  expect(keys.map(({ id }) => id)).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/), parseKeys(second)[0].id]);
});

test.each([
  ['', 'INQUIRY_KEYS names no key. Make one: npm run inquiries -- new-key'],
  [' , ', 'INQUIRY_KEYS names no key. Make one: npm run inquiries -- new-key'],
  [
    'secret-word',
    'INQUIRY_KEYS is not right: key 1 is not 32 bytes in base64 (44 characters, the last one =): it has 11 characters. Copy it again, or make a new one: npm run inquiries -- new-key',
  ],
])('keys written as %j are refused, and not repeated', (text, message) => {
  expect(() => parseKeys(text)).toThrow(new Error(message));
});

test('the second key is named where it is the one at fault', () => {
  expect(() => parseKeys(`${makeKey()},${makeKey().slice(0, -3)}`)).toThrow(
    'INQUIRY_KEYS is not right: key 2 is not',
  );
});
