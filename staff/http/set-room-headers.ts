import type { MiddlewareHandler } from 'hono';
import { NO_STORE, SECURITY_HEADERS, UNUSED_FEATURES } from '#lib/http/headers.ts';

const PASSKEYS = ['publickey-credentials-get', 'publickey-credentials-create'];

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
  'Permissions-Policy': [
    ...UNUSED_FEATURES.filter((feature) => !PASSKEYS.includes(feature)).map((feature) => `${feature}=()`),
    ...PASSKEYS.map((feature) => `${feature}=(self)`),
  ].join(', '),
};

// For this host alone: what stands beside it under the same name is not the room's.
const HTTPS_ALONE = { 'Strict-Transport-Security': 'max-age=63072000' };

/** Sets the headers of every answer of the room, where a route has set none of its own. */
export function setRoomHeaders(staffOrigin: string | null): MiddlewareHandler {
  const headers = { ...HEADERS, ...(staffOrigin?.startsWith('https:') && HTTPS_ALONE) };
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  };
}
