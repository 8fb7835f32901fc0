import { getSite } from '#app/site.ts';
import { toChoices } from '#staff/desk/to-choices.ts';

export const dynamic = 'force-dynamic';

/** What the editor's pickers offer: pages, people, sources, crisis lines. */
export function GET() {
  return Response.json(toChoices(getSite()));
}
