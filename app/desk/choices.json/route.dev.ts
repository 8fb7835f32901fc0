import { toChoices } from '#lib/desk/to-choices.ts';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';
import { getSite } from '../../site.ts';

export const dynamic = 'force-dynamic';

/** What the editor's pickers offer: pages, people, sources, crisis lines. */
export function GET(request: Request) {
  if (!isLoopbackHost(request.headers.get('host'))) return new Response(null, { status: 403 });
  return Response.json(toChoices(getSite()));
}
