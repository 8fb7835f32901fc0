import { redirectOf } from '#app/redirect-of.ts';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';

/**
 * In `next dev`, the site answers this machine alone: what is not public yet is for no one else. The address
 * that it listens on keeps other machines out; this keeps out a page in the browser that pretends to be it (DNS rebinding).
 * Old addresses lead on as on the server of a build.
 */
export function proxy(request: Request): Response | undefined {
  if (!isLoopbackHost(request.headers.get('host')))
    return new Response('While it is being developed, this site answers this computer alone.\n', {
      status: 403,
    });
  const { pathname, search } = new URL(request.url);
  const to = isOfNext(pathname) ? null : redirectOf(decode(pathname), search);
  // Next takes none but a full address there.
  return to === null ? undefined : Response.redirect(new URL(to, request.url), 308);
}

// Many, and none of them an address of the site.
const isOfNext = (path: string) => path.startsWith('/_next/') || path.startsWith('/__next');

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
