import { expect, test } from 'vitest';
import { toUrl } from '#lib/seo/to-url.ts';

test('a path becomes a full address', () => {
  expect(toUrl('https://example.org', '/articles/one/')).toBe('https://example.org/articles/one/');
});

test('letters beyond ASCII are encoded in a full address', () => {
  expect(toUrl('https://example.org', '/niño/')).toBe('https://example.org/ni%C3%B1o/');
});
