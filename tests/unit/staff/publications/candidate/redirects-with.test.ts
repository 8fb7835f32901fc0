import { expect, test } from 'vitest';
import {
  changedRedirects,
  redirectsIn,
  redirectsWith,
} from '#staff/publications/candidate/redirects-with.ts';

const listOf = (...entries: [from: string, to: string][]) =>
  `redirects:\n${entries.map(([from, to]) => `  - from: ${from}\n    to: ${to}\n`).join('')}`;

test('an address that is only spelled otherwise is the same', () => {
  const live = listOf(['/Our%20Rooms', '/contact'], ['/book/', '/fees/']);
  const draft = listOf(['/our rooms/', '/Contact/'], ['/book', '/Fees']);
  expect(changedRedirects(live, draft)).toEqual(new Set());
  expect(redirectsWith(live, draft, new Set(['/contact/', '/fees/']))).toBe(live);
});

test('what leads to a chosen page goes along, however that is spelled', () => {
  const live = listOf(['/book/', '/fees/']);
  const draft = listOf(['/Book', '/fees/'], ['/Old', '/Contact'], ['/older/', '/about/']);
  const both = redirectsWith(live, draft, new Set(['/contact/']));
  expect([...(redirectsIn(both) ?? [])]).toEqual([
    ['/book/', '/fees/'],
    ['/old/', '/contact/'],
  ]);
});
