import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withTimeout } from '#server/inquiries/with-timeout.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('work that ends in time is waited for, and no timer is left', async () => {
  expect(await withTimeout(1000, Promise.resolve())).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('work that fails has ended as well', async () => {
  expect(await withTimeout(1000, Promise.reject(new Error('no')))).toBe(true);
});

test('work without an end is left alone after a while', async () => {
  const waited = withTimeout(1000, new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await waited).toBe(false);
});
