import { LRUCache } from 'lru-cache';

/** Who tries is counted this long, in milliseconds. */
const WINDOW = 10 * 60_000;
// Bounds the memory.
const MOST_VISITORS = 10_000;

/** Counts tries by where they come from. */
export type Attempts = {
  /** Counts one. Returns whether it may go on. */
  allow: (network: string) => boolean;
  /** Forgets those of someone who had every right. */
  forget: (network: string) => void;
};

/** Starts with none counted, and allows so many within ten minutes. `now` is a monotonic time in milliseconds. */
export function startAttempts(most: number, now: () => number = () => performance.now()): Attempts {
  const counts = new LRUCache<string, number>({
    max: MOST_VISITORS,
    ttl: WINDOW,
    ttlResolution: 0,
    // The window begins with the first try, and ends whether or not more come.
    noUpdateTTL: true,
    perf: { now },
  });
  return {
    allow(network) {
      const count = (counts.get(network) ?? 0) + 1;
      counts.set(network, count);
      return count <= most;
    },
    forget: (network) => void counts.delete(network),
  };
}
