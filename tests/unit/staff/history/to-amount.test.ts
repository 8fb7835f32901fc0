import { expect, test } from 'vitest';
import { toAmount } from '#staff/history/to-amount.ts';

test.each([
  [{ added: 1, removed: 0, saves: 1 }, '1 word put in'],
  [{ added: 1200, removed: 2, saves: 1 }, '1,200 words put in, 2 words taken out'],
  [{ added: 0, removed: 1, saves: 3 }, '1 word taken out, in 3 saves'],
  [{ added: 0, removed: 0, saves: 1 }, 'No words changed'],
])('%j is told as %j', (amount, words) => {
  expect(toAmount(amount)).toBe(words);
});
