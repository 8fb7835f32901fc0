import { expect, test } from 'vitest';
import { warnOfMemory } from '#build/build-needs.ts';
import { availableIn, memoryHere, watchMemory } from '#lib/processes/memory-here.ts';

const GB = 2 ** 30;

test('what is available counts, with swap, and not what is free', () => {
  const told = (swap: string) =>
    `MemTotal:        2014232 kB\nMemFree:           68012 kB\nMemAvailable:    1048576 kB\n${swap}`;
  expect(availableIn(told('SwapTotal:       1048572 kB\nSwapFree:         524288 kB\n'))).toBe(1.5 * GB);
  expect(availableIn(told(''))).toBe(GB);
  expect(availableIn('')).toBe(null);
});

test('a process that the system kills for memory meanwhile is noticed, and one before is not', () => {
  let killed = 3;
  const ranOut = watchMemory(() => killed);
  expect(ranOut()).toBe(false);
  killed += 1;
  expect(ranOut()).toBe(true);
  expect(watchMemory(() => null)()).toBe(false);
});

test('this machine has some', () => {
  expect(memoryHere()).toBeGreaterThan(GB / 16);
  expect(memoryHere()).toBeLessThan(2 ** 50);
});

test('where there is less than a build needs, it says so', () => {
  expect(warnOfMemory(0.9 * GB)).toBe(
    'There is 0.9 GB of memory free here, and a build needs 2 GB: it may be killed before it ends. Add memory or swap, or make the release on another machine and copy its file (docs/running.md).',
  );
  expect(warnOfMemory(2 * GB)).toBe(null);
});
