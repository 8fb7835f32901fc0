import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff } from '#server/inquiries/deliver/back-off.ts';

const HOUR = 3_600_000;

test('each wait is twice as long as the one before, up to an hour', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 2000].map((attempt) => backOff(attempt, 30_000, 0) / 1000);
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
});

test('chance takes up to half of it away', () => {
  expect([0, 0.5, 1].map((random) => backOff(2, 30_000, random))).toEqual([60_000, 45_000, 30_000]);
});

test('it is never above an hour, and never below half of what it would be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: HOUR }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, retryAfter, random) => {
        const wait = backOff(attempt, retryAfter, random);
        expect(wait).toBeLessThanOrEqual(HOUR);
        expect(wait).toBeGreaterThanOrEqual(Math.floor(backOff(attempt, retryAfter, 0) / 2));
      },
    ),
  );
});
