import { expect, test } from 'vitest';
import { medianOf } from '#bench/measure/median-of.ts';

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 2, 100], 3],
])('the median of %j is %d', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

test('no numbers have no median', () => {
  expect(() => medianOf([])).toThrow('There is no median of no numbers.');
});
