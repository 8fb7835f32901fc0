import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';

/**
 * While the site is being edited, it answers this machine alone: drafts, the desk and the editor are for nobody else. The address
 * that it listens on keeps other machines out; this keeps out a page in the browser that pretends to be it (DNS rebinding).
 */
export function proxy(request: Request): Response | undefined {
  if (isLoopbackHost(request.headers.get('host'))) return undefined;
  return new Response(
    'While it is being edited, this site answers this computer alone, at the address that "npm run edit" prints.\n',
    {
      status: 403,
    },
  );
}
