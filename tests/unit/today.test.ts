import { expect, test } from 'vitest';
import { todayInFlorida } from '#lib/today.ts';

test('the day is that of Florida, wherever the machine stands', () => {
  expect(todayInFlorida(new Date('2026-11-23T04:59:00Z'))).toBe('2026-11-22');
  expect(todayInFlorida(new Date('2026-11-23T05:00:00Z'))).toBe('2026-11-23');
});
