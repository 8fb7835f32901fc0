import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { networkOf } from '#lib/http/network-of.ts';

/** How many posts one visitor may send per hour: more than anyone needs, and many people may share one address. */
export const MAX_POSTS = 30;
/**
 * How many posts may come per hour from one site in IPv6, which has 65,536 networks such as a visitor's: more than one of them may send, so
 * that a blocked one leaves something to its neighbors, such as other phones of one company.
 */
export const MAX_POSTS_OF_SITE = 40;
const WINDOW_MS = 60 * 60_000;
/** For how long the same words count as the same inquiry, as after a double click or a lost response. */
const DEDUPE_MS = 10 * 60_000;
// Bounds the memory: about 200 bytes each.
const MAX_VISITORS = 20_000;

const LIMIT_REACHED = `One address sent more than ${MAX_POSTS} inquiries within an hour, and is blocked for the rest of it. If a proxy stands before this server, add its address to TRUSTED_PROXIES; otherwise all visitors share one limit.`;

const SITE_LIMIT_REACHED = `Neighboring addresses in IPv6 (one /48) sent more than ${MAX_POSTS_OF_SITE} inquiries within an hour, and are blocked for the rest of it.`;

/** A rate limit per visitor, kept in memory for an hour, without any address. */
export type RateLimit = {
  /** Counts a post. Returns whether the visitor may send it. */
  allowPost(address: string): boolean;
  /**
   * Runs `accept` unless the same content was accepted within ten minutes, or is being accepted, of the same network, or of the same page: our
   * script gives its sendings a token, by which a repeat is known from another network as well. Rejects where `accept` does; the content may
   * then be sent again.
   */
  dedupe(
    sender: { address: string; token?: string | undefined },
    content: unknown,
    accept: () => Promise<void>,
  ): Promise<void>;
};

/** Starts with no visitor counted. `warn` takes a line to log; `now` is a monotonic time in milliseconds. */
export function startRateLimit(
  warn: (line: string) => void,
  now: () => number = () => performance.now(),
): RateLimit {
  /** Of visitors and of sites. */
  const posts = new LRUCache<string, number>({ max: MAX_VISITORS });
  const accepted = new LRUCache<string, { done: Promise<void>; until: number }>({ max: MAX_VISITORS });
  let salt = randomBytes(32);
  let windowEnd = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const digest = (...parts: string[]) =>
    createHmac('sha256', salt).update(JSON.stringify(parts)).digest('base64');

  // Without its salt, no one can tell which address a digest stands for.
  function forget(): void {
    salt = randomBytes(32);
    posts.clear();
    accepted.clear();
  }

  function allow(network: string, limit: number, warning: string): boolean {
    const count = (posts.get(network) ?? 0) + 1;
    posts.set(network, count);
    if (count === limit + 1) warn(warning);
    return count <= limit;
  }

  return {
    allowPost(address) {
      if (now() >= windowEnd) {
        forget();
        windowEnd = now() + WINDOW_MS;
        clearTimeout(timer);
        // Even if no one posts again.
        timer = setTimeout(forget, WINDOW_MS).unref();
      }
      // What one visitor sends in vain does not count against the neighbors. Both are one network in IPv4.
      return (
        allow(digest(networkOf(address)), MAX_POSTS, LIMIT_REACHED) &&
        allow(digest('site', networkOf(address, 48)), MAX_POSTS_OF_SITE, SITE_LIMIT_REACHED)
      );
    },
    dedupe({ address, token }, content, accept) {
      const words = JSON.stringify(content);
      const keys = [digest('network', networkOf(address), words)];
      if (token) keys.push(digest('token', token, words));
      const earlier = keys.map((key) => accepted.get(key)).find((each) => each && now() < each.until);
      if (earlier) return earlier.done;
      const done = accept();
      for (const key of keys) accepted.set(key, { done, until: now() + DEDUPE_MS });
      done.catch(() => {
        for (const key of keys) accepted.delete(key);
      });
      return done;
    },
  };
}
