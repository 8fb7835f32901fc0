import { expect, test } from 'vitest';
import { targetForNext } from '#lib/http/target-for-next.ts';

test.each([
  '/',
  '/?p=15308',
  '/contact/?utm_source=a&utm_medium=b',
  `/?${'a'.repeat(499)}`,
  `/${'a'.repeat(900)}`,
])('a target stays as it is (%#)', (target) => {
  expect(targetForNext(target)).toBe(target);
});

test('a query that is longer than any that means something is left out', () => {
  expect(targetForNext(`/contact/?${'a=b&'.repeat(3_000)}`)).toBe('/contact/');
});
