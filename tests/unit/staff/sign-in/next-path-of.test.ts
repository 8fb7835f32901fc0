import { expect, test } from 'vitest';
import { nextPathOf } from '#staff/sign-in/next-path-of.ts';

const ORIGIN = 'https://staff.example.org';

test.each([
  ['/desk/', '/desk/'],
  ['/desk/?q=a&b=c#d', '/desk/?q=a&b=c#d'],
  ['/keystatic/collection/pages/item/fees', '/keystatic/collection/pages/item/fees'],
  ['/a/../desk/', '/desk/'],
])('%s leads to %s', (asked, path) => {
  expect(nextPathOf(asked, ORIGIN)).toBe(path);
});

test.each([
  undefined,
  '',
  'desk/',
  'https://evil.example/',
  '//evil.example/',
  '///evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/\n/evil.example/',
  '/.//evil.example/',
  '/a/..//evil.example/',
  '/%2e//evil.example/',
  'javascript:alert(1)',
  '/sign-in/?next=%2Fsign-in%2F',
  '/sign-out/',
  '/invite/x',
  '/passkey/verify',
])('%j leads to the first page', (asked) => {
  const path = nextPathOf(asked, ORIGIN);
  expect(path).toBe('/');
});
