import { expect, test } from 'vitest';
import { hasOneHost } from '#server/http/has-one-host.ts';

test.each([
  'example.org',
  'localhost:3000',
  '127.0.0.1:80',
  '[::1]:3000',
  'a_b.example',
  'EXAMPLE.org.',
  'a:',
])('%j is a host', (host) => {
  expect(hasOneHost(['Accept', '*/*', 'HOST', host], '1.1')).toBe(true);
});

test.each(['', 'a/b', 'a b', 'user@example.org', 'a.example, b.example', '[::1', 'a:b', 'a#b', 'a\\b'])(
  '%j is no host',
  (host) => {
    expect(hasOneHost(['Host', host], '1.1')).toBe(false);
  },
);

test('two hosts are not one, even where they are the same', () => {
  expect(hasOneHost(['Host', 'a.example', 'host', 'a.example'], '1.1')).toBe(false);
});

test('a value that reads like the name is not counted', () => {
  expect(hasOneHost(['X-Note', 'host', 'Host', 'a.example'], '1.1')).toBe(true);
});

test.each([
  ['1.0', true],
  ['1.1', false],
])('HTTP/%s may leave the host out: %s', (version, may) => {
  expect(hasOneHost(['Accept', '*/*'], version)).toBe(may);
});
