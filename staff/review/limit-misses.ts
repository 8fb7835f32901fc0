import type { IncomingMessage } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { LRUCache } from 'lru-cache';
import { visitorAddressOf } from '#lib/http/visitor-address.ts';

/** So many links that do not work one visitor may try in ten minutes: more than anyone who was sent some. */
const MOST = 30;
const WINDOW_MS = 10 * 60 * 1000;
// Bounds the memory.
const MOST_VISITORS = 10_000;

const addressOf = visitorAddressOf(undefined);

/** Stops whoever tries links that do not work, for ten minutes from the first. */
export function limitMisses(): MiddlewareHandler {
  const misses = new LRUCache<string, number>({ max: MOST_VISITORS, ttl: WINDOW_MS, noUpdateTTL: true });
  return async (context, next) => {
    const visitor = visitorIn(context);
    const before = misses.get(visitor) ?? 0;
    if (before >= MOST)
      return context.text('Too many links that do not work were tried from here. Wait ten minutes.\n', 429);
    await next();
    if (context.res.status === 404) misses.set(visitor, (misses.get(visitor) ?? 0) + 1);
  };
}

/** Who asks, behind the web server of this machine. Where no server runs, as in a test, all are one. */
function visitorIn({ env }: Context): string {
  const { incoming } = (env ?? {}) as { incoming?: IncomingMessage };
  return incoming ? addressOf(incoming) : '';
}
