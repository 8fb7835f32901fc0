import { expect, test } from 'vitest';
import { mondayOf, weekAfter, weekOf } from '#lib/inquiry/totals/week-of.ts';

// Weeks of ISO 8601, as `date -d … +%G-W%V` tells them.
test.each([
  ['2026-11-30T05:00:00Z', '2026-W49'],
  ['2026-11-30T04:59:59Z', '2026-W48'],
  // Summer time: Florida is four hours behind.
  ['2026-07-06T04:00:00Z', '2026-W28'],
  ['2026-07-06T03:59:59Z', '2026-W27'],
  // The days on which the clocks change are Sundays.
  ['2026-03-08T12:00:00Z', '2026-W10'],
  ['2026-11-01T12:00:00Z', '2026-W44'],
  // Weeks that belong to another year than some of their days.
  ['2027-01-03T12:00:00Z', '2026-W53'],
  ['2027-01-04T12:00:00Z', '2027-W01'],
  ['2024-12-30T12:00:00Z', '2025-W01'],
  ['2023-01-01T12:00:00Z', '2022-W52'],
  ['1970-01-01T00:00:01Z', '1970-W01'],
])('%s is in the week %s of Florida', (moment, week) => {
  expect(weekOf(Date.parse(moment))).toBe(week);
});

test.each([
  ['2026-W49', '2026-11-30'],
  ['2026-W53', '2026-12-28'],
  ['2025-W01', '2024-12-30'],
  ['2027-W01', '2027-01-04'],
])('%s begins on Monday, %s', (week, monday) => {
  expect(mondayOf(week)).toBe(monday);
});

test('weeks follow each other, through thirty years, a day at a time', () => {
  let week = '2020-W01';
  for (let day = Date.UTC(2020, 0, 5, 12); day < Date.UTC(2050, 0, 1); day += 24 * 60 * 60_000) {
    const found = weekOf(day);
    if (found === week) continue;
    expect(found).toBe(weekAfter(week));
    expect(weekAfter(found, -1)).toBe(week);
    expect(mondayOf(found)).toBe(new Date(day).toISOString().slice(0, 10));
    week = found;
  }
  expect(week).toBe('2049-W52');
});
