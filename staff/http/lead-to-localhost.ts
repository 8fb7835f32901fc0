import type { MiddlewareHandler } from 'hono';

/**
 * Leads whoever calls this machine by a number to its name: words kept in a browser, and passkeys, belong to one name alone. A room with an origin of its
 * own answers nowhere else.
 */
export function leadToLocalhost(staffOrigin: string | null): MiddlewareHandler {
  return async ({ req, redirect }, next) => {
    const url = new URL(req.url);
    const isNumber = /^(127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    if (staffOrigin !== null || !isNumber || req.method !== 'GET') return next();
    url.hostname = 'localhost';
    return redirect(url.href, 308);
  };
}
