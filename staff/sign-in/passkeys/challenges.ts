import { LRUCache } from 'lru-cache';
import { makeToken } from '#staff/records/token.ts';

/** How long someone may take to use their passkey, in milliseconds. */
export const PATIENCE = 5 * 60_000;
// Bounds the memory.
const MOST = 10_000;

/** What a passkey is used for. */
export type Purpose =
  | { kind: 'sign in' }
  /** By someone who is signed in, once more. */
  | { kind: 'prove'; session: number }
  /** One more passkey for oneself. */
  | { kind: 'add'; session: number }
  | { kind: 'invited'; token: string };

type Asked = Purpose & { challenge: string };

/** What browsers were asked to sign, each once and by itself. */
export type Challenges = {
  /** Keeps one; gives what the cookie of that browser holds. */
  keep: (asked: Asked) => string;
  /** The one of a browser, which is then used up. */
  take: (cookie: string) => Asked | null;
};

/** Starts with none. `now` is a monotonic time in milliseconds. */
export function startChallenges(now: () => number = () => performance.now()): Challenges {
  const kept = new LRUCache<string, Asked>({
    max: MOST,
    ttl: PATIENCE,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    keep(asked) {
      const cookie = makeToken();
      kept.set(cookie, asked);
      return cookie;
    },
    take(cookie) {
      const asked = kept.get(cookie) ?? null;
      kept.delete(cookie);
      return asked;
    },
  };
}
