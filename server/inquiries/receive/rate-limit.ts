import { createHmac, randomBytes } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';

/** How many posts one visitor may send within an hour: more than anybody needs, and many may share one address. */
export const MOST_POSTS = 30;
const WINDOW_MS = 60 * 60_000;
/** For how long the same words count as the same inquiry, as after a double click or when the answer was lost. */
const REPEATS_MS = 10 * 60_000;
// Bounds the memory, about 200 bytes each.
const MOST_VISITORS = 20_000;

const REFUSED = `More than ${MOST_POSTS} inquiries came from one address within an hour; it is refused for the rest of it. If a proxy stands before this server, name its address in TRUSTED_PROXIES, or all visitors count as one.`;

/** Tells visitors apart for an hour, in memory alone and without keeping an address. */
export type RateLimit = {
  /** Counts a post, and says whether the visitor may send it. */
  mayPost(address: string): boolean;
  /** Runs `accept` unless the same visitor's same words were accepted, or are being accepted, already. Rejects where it does. */
  once(address: string, words: unknown, accept: () => Promise<void>): Promise<void>;
};

/** Starts with nobody known. `warn` takes a line for the log, `now` gives a time in milliseconds that is never set back. */
export function startRateLimit(
  warn: (line: string) => void,
  now: () => number = () => performance.now(),
): RateLimit {
  const posts = new LRUCache<string, number>({ max: MOST_VISITORS });
  const accepted = new LRUCache<string, { done: Promise<void>; until: number }>({ max: MOST_VISITORS });
  let salt = randomBytes(32);
  let until = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const digest = (...parts: string[]) =>
    createHmac('sha256', salt).update(JSON.stringify(parts)).digest('base64');

  // With its salt gone, a hash says nothing of an address any more, to nobody.
  function forget(): void {
    salt = randomBytes(32);
    posts.clear();
    accepted.clear();
  }

  return {
    mayPost(address) {
      if (now() >= until) {
        forget();
        until = now() + WINDOW_MS;
        clearTimeout(timer);
        // Also where nobody posts any more.
        timer = setTimeout(forget, WINDOW_MS).unref();
      }
      const visitor = digest(networkOf(address));
      const count = (posts.get(visitor) ?? 0) + 1;
      posts.set(visitor, count);
      if (count === MOST_POSTS + 1) warn(REFUSED);
      return count <= MOST_POSTS;
    },
    once(address, words, accept) {
      const key = digest(networkOf(address), JSON.stringify(words));
      const before = accepted.get(key);
      if (before && now() < before.until) return before.done;
      const done = accept();
      accepted.set(key, { done, until: now() + REPEATS_MS });
      // What was not accepted may be tried again.
      done.catch(() => accepted.delete(key));
      return done;
    },
  };
}

/** The network of one visitor: an IPv4 address, or the 64 bits that one household has in IPv6 (RFC 6177). */
function networkOf(address: string): string {
  // Some proxies tell the port as well. What is no address at all is one visitor, whatever it says.
  const bare = address.replace(/^\[(.+)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3');
  if (!ipaddr.isValid(bare)) return '';
  const parsed = ipaddr.process(bare);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}
