import { afterEach, vi } from 'vitest';

// The files of a worker share one clock: a day left behind by one made the certificates of another not yet valid.
afterEach(() => {
  vi.useRealTimers();
});
