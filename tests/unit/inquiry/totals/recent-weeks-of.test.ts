import { expect, test } from 'vitest';
import { firstKeptWeek, recentWeeksOf } from '#lib/inquiry/totals/recent-weeks-of.ts';

const NOW = Date.parse('2027-01-06T12:00:00Z');
const week = (name: string, received = 1) => ({ week: name, received, delivered: 0, median: null });

test('weeks in which no one wrote are shown, from the first in which someone did', () => {
  expect(recentWeeksOf([week('2026-W52', 3)], NOW)).toEqual([
    week('2026-W52', 3),
    week('2026-W53', 0),
    week('2027-W01', 0),
  ]);
});

test('no more weeks are shown than are asked for, and none where no one ever wrote', () => {
  const shown = recentWeeksOf([week('2001-W01'), week('2026-W53')], NOW, 2);
  expect(shown).toEqual([week('2026-W53'), week('2027-W01', 0)]);
  expect(recentWeeksOf([week('2001-W01')], NOW)).toHaveLength(104);
  expect(recentWeeksOf([], NOW)).toEqual([]);
});

test('two years of weeks are kept, this one included', () => {
  expect(firstKeptWeek(NOW)).toBe('2025-W03');
  expect(recentWeeksOf([week('2001-W01')], NOW)[0]?.week).toBe(firstKeptWeek(NOW));
});

test('what was written by a clock that was ahead stands at the end', () => {
  expect(recentWeeksOf([week('2027-W01'), week('2031-W07')], NOW)).toEqual([
    week('2027-W01'),
    week('2031-W07'),
  ]);
  expect(recentWeeksOf([week('2031-W07')], NOW)).toEqual([week('2031-W07')]);
});
