import { expect, test } from 'vitest';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';

test('an id is derived from its key', () => {
  const [first, second] = [makeKey(), makeKey()];
  const keys = parseKeys(` ${first}, ${second} ,`);
  expect(keys.map(({ secret }) => secret.toString('base64'))).toEqual([first, second]);
  expect(keys.map(({ id }) => id)).toEqual([expect.stringMatching(/^[0-9a-f]{8}$/), parseKeys(second)[0].id]);
});

test.each([
  ['', 'INQUIRY_KEYS holds no key. Make one: npm run inquiries -- new-key'],
  [' , ', 'INQUIRY_KEYS holds no key. Make one: npm run inquiries -- new-key'],
  [
    'secret-word',
    'INQUIRY_KEYS is not valid: key 1 is not 32 bytes in base64 (44 characters, ending in =). It has 11 characters. Copy it again, or make a new one: npm run inquiries -- new-key',
  ],
])('the keys %j are refused, and not repeated', (text, message) => {
  expect(() => parseKeys(text)).toThrow(new Error(message));
});

test('the number of the faulty key is reported', () => {
  expect(() => parseKeys(`${makeKey()},${makeKey().slice(0, -3)}`)).toThrow(
    'INQUIRY_KEYS is not valid: key 2 is not',
  );
});
