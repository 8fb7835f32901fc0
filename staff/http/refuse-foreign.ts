import type { MiddlewareHandler } from 'hono';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';
import { isSameOrigin } from '#lib/http/is-same-origin.ts';

/**
 * Lets the room answer at its own address alone: `staffOrigin`, or, where that is null, this machine. The address that it listens on keeps other
 * machines out; this keeps out a page in the browser that pretends to be it (DNS rebinding), and a page of another site that posts to it, or has it
 * draw pages by the hundred as pictures, scripts or frames of its own. A link from there is followed. What a web server in front says of the
 * address that was asked for is the Host, and nothing else.
 */
export function refuseForeign(staffOrigin: string | null): MiddlewareHandler {
  const staffHost = staffOrigin && new URL(staffOrigin).host;
  return async ({ req, text }, next) => {
    const host = req.header('host') ?? null;
    if (staffHost === null ? !isLoopbackHost(host) : host?.toLowerCase() !== staffHost) {
      const where = staffOrigin
        ? `at ${staffOrigin}`
        : 'this computer alone, at the address that "npm run edit" prints';
      return text(`The staff room answers ${where}.\n`, 403);
    }
    const isReading = req.method === 'GET' || req.method === 'HEAD';
    if (isReading && isPartOfForeign(req.raw.headers)) {
      return text('This was asked by a page of another site, so it is not shown.\n', 403);
    }
    if (!isReading && !isPostedHere(req.raw.headers, staffOrigin, host)) {
      return text('This came from a page of another site, so nothing was done.\n', 403);
    }
    return next();
  };
}

/** Whether a browser asks for a part of a page of another site (W3C Fetch Metadata). */
function isPartOfForeign(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  return (site === 'cross-site' || site === 'same-site') && headers.get('sec-fetch-dest') !== 'document';
}

function isPostedHere(headers: Headers, staffOrigin: string | null, host: string | null): boolean {
  if (staffOrigin === null) return isSameOrigin(headers, `http://${host}`);
  const origin = headers.get('origin');
  // The same host without encryption is another origin.
  const isOther = origin !== null && origin !== 'null' && origin !== staffOrigin;
  return !isOther && isSameOrigin(headers, staffOrigin);
}
