import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';

/**
 * In `next dev`, the site answers this machine alone: what is not public yet is for no one else. The address
 * that it listens on keeps other machines out; this keeps out a page in the browser that pretends to be it (DNS rebinding).
 */
export function proxy(request: Request): Response | undefined {
  if (isLoopbackHost(request.headers.get('host'))) return undefined;
  return new Response('While it is being developed, this site answers this computer alone.\n', {
    status: 403,
  });
}
