import { expect, test } from 'vitest';
import { timeInWords } from '#staff/saves/conflicts/time-in-words.ts';

const NOW = new Date('2026-11-22T20:00:00Z');

// In Florida, where the practice is, it is five hours earlier in November.
test.each([
  ['2026-11-22T19:05:00Z', 'at 2:05 PM'],
  ['2026-11-22T05:00:00Z', 'at 12:00 AM'],
  ['2026-11-22T04:59:00Z', 'yesterday at 11:59 PM'],
  ['2026-11-20T19:05:00Z', 'on November 20 at 2:05 PM'],
])('%s is %s', (when, words) => {
  expect(timeInWords(when, NOW)).toBe(words);
});
