import type { MiddlewareHandler } from 'hono';
import { startAttempts } from '#staff/sign-in/attempts.ts';
import { visitorNetwork } from '#staff/sign-in/visitor-network.ts';

/** So many links that open nothing may be tried from one network within ten minutes: more than anyone who was sent some. */
const MOST = 60;

/** Stops whoever tries links that open nothing. A link that opens its page ends the counting. */
export function limitMisses(): MiddlewareHandler {
  const attempts = startAttempts(MOST);
  return async (context, next) => {
    const network = visitorNetwork(context);
    if (!attempts.allow(network))
      return context.text('Too many links that open nothing were tried from here. Wait ten minutes.\n', 429);
    await next();
    if (context.res.status !== 404) attempts.forget(network);
  };
}
