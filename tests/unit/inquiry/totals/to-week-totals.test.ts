import { expect, test } from 'vitest';
import { LONGER, outcomeOf } from '#lib/inquiry/totals/outcome-of.ts';
import { toWeekTotals } from '#lib/inquiry/totals/to-week-totals.ts';

const WRITTEN = Date.parse('2026-12-02T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [0, 1],
  [MINUTE, 1],
  [MINUTE + 1, 5],
  [HOUR, 60],
  [HOUR + 1, 240],
  [7 * 24 * HOUR, 10_080],
  [7 * 24 * HOUR + 1, LONGER],
  [-2 * MINUTE, 5],
])('what was delivered after %i ms counts as within %i minutes', (took, within) => {
  expect(outcomeOf(WRITTEN, WRITTEN + took)).toEqual({ week: '2026-W49', within });
});

/** The median of deliveries that took so many minutes. */
const medianOf = (...minutes: number[]) =>
  toWeekTotals(minutes.map((each) => ({ ...outcomeOf(WRITTEN, WRITTEN + each * MINUTE), count: 1 })))[0]
    ?.median;

test.each([
  [[0.2], 1],
  [[0.2, 30], 1],
  [[30, 0.2, 30], 60],
  [[600, 0.2, 4, 30], 5],
  [[99_999], LONGER],
])('of deliveries after %j minutes, half came within %i', (minutes, median) => {
  expect(medianOf(...minutes)).toBe(median);
});

test('weeks are told the first one first, and of what was not delivered there is no median', () => {
  expect(
    toWeekTotals([
      { week: '2027-W01', within: 0, count: 2 },
      { week: '2026-W53', within: 5, count: 3 },
      { week: '2026-W53', within: 0, count: 1 },
      { week: '2026-W53', within: 1, count: 2 },
    ]),
  ).toEqual([
    { week: '2026-W53', received: 6, delivered: 5, median: 5 },
    { week: '2027-W01', received: 2, delivered: 0, median: null },
  ]);
});
