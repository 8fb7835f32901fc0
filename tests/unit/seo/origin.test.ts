import { expect, test } from 'vitest';
import { originFrom, toUrl } from '#lib/seo/origin.ts';

test.each([undefined, '', '  '])('where nothing is said (%o) the site is on this machine', (siteUrl) => {
  expect(originFrom(siteUrl)).toBe('http://localhost:3000');
});

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['https://example.org/a/path?b#c', 'https://example.org'],
  [' https://Example.org ', 'https://example.org'],
  ['https://example.org:443', 'https://example.org'],
  ['http://127.0.0.1:3100', 'http://127.0.0.1:3100'],
])('the origin of "%s" is %s', (siteUrl, origin) => {
  expect(originFrom(siteUrl)).toBe(origin);
});

test('an address without a protocol is refused with an example', () => {
  expect(() => originFrom('example.org')).toThrowErrorMatchingInlineSnapshot(
    `[Error: SITE_URL is "example.org", which is not a web address. Write it like SITE_URL=https://example.org]`,
  );
});

test.each(['localhost:3000', 'ftp://example.org', 'javascript:alert(1)', 'https://'])(
  '"%s" is refused: readers cannot open it',
  (siteUrl) => {
    expect(() => originFrom(siteUrl)).toThrow('is not a web address');
  },
);

test('a path becomes a full address', () => {
  expect(toUrl('https://example.org', '/articles/one/')).toBe('https://example.org/articles/one/');
});

test('letters beyond ASCII are encoded in a full address', () => {
  expect(toUrl('https://example.org', '/niño/')).toBe('https://example.org/ni%C3%B1o/');
});
