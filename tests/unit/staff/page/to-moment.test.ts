import { expect, test } from 'vitest';
import { toMoment } from '#staff/page/to-moment.ts';

// Ten in the evening in Miami, when it is the next day in London.
const NOW = new Date('2026-11-29T03:00:00Z');

test.each([
  ['2026-11-29T02:59:00Z', 'Today, 9:59 PM'],
  ['2026-11-28T05:00:00Z', 'Today, 12:00 AM'],
  ['2026-11-28T04:59:00Z', 'Yesterday, 11:59 PM'],
  ['2026-11-24T15:02:00Z', 'Tuesday, November 24, 10:02 AM'],
  ['2026-07-04T16:00:00+02:00', 'Saturday, July 4, 10:00 AM'],
  ['2025-12-31T17:00:00Z', 'Wednesday, December 31, 2025, 12:00 PM'],
])('%s is %s', (when, words) => {
  expect(toMoment(when, NOW)).toBe(words);
});
