import { beforeEach, expect, test, vi } from 'vitest';
import { withTimeout } from '#server/with-timeout.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

test('work that finishes in time leaves no timer behind', async () => {
  expect(await withTimeout(1000, Promise.resolve())).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('failed work has finished as well', async () => {
  expect(await withTimeout(1000, Promise.reject(new Error('no')))).toBe(true);
});

test('endless work is waited for only so long', async () => {
  const finished = withTimeout(1000, new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await finished).toBe(false);
});
