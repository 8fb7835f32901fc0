import { expect, test } from 'vitest';
import { parseTotals, toTotalsText } from '#lib/inquiry/totals/totals-file.ts';

const TOLD = [
  { week: '2026-W48', received: 3, delivered: 2, median: 5 },
  { week: '2026-W49', received: 1, delivered: 0, median: null },
];

test('what is told is read', () => {
  expect(parseTotals(toTotalsText(TOLD))).toEqual(TOLD);
  expect(parseTotals(toTotalsText([]))).toEqual([]);
});

test.each([
  '',
  'null',
  '[{"week":"2026-W48","received":3,"delivered":2',
  '[{"week":"2026-11-30T12:00","received":3,"delivered":2,"median":5}]',
  '[{"week":"2026-W48","received":3,"delivered":2,"median":5,"at":"12:00"}]',
  '[{"week":"2026-W48","received":"<b>3</b>","delivered":2,"median":5}]',
  '[{"week":"2026-W48","received":-3,"delivered":2,"median":5}]',
  '[{"week":"2026-W60","received":3,"delivered":2,"median":5}]',
])('%j is not taken for totals', (text) => {
  expect(parseTotals(text)).toBeNull();
});
