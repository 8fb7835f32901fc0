import type { MiddlewareHandler } from 'hono';
import { NO_STORE, SECURITY_HEADERS } from '#lib/http/headers.ts';

const HEADERS = {
  // As on the site; besides, the sheet of a page shows the page in frames.
  'Content-Security-Policy': `${SECURITY_HEADERS['Content-Security-Policy']}; frame-src 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Drafts are for no one else, and what is shown is what is true now.
  'X-Robots-Tag': 'noindex, nofollow',
  'Cache-Control': NO_STORE,
};

/** Sets the headers of every answer of the room, where a route has set none of its own. */
export const setRoomHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};
