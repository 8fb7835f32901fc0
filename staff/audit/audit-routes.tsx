import { Hono } from 'hono';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import type { Room } from '#staff/room.ts';
import { allow } from '#staff/sign-in/allow.tsx';
import { AuditPage } from './audit-page.tsx';

/** So many deeds are on one page. */
const ON_A_PAGE = 50;

/** The route of what was done in the room. A developer's checkout keeps no such list. */
export function auditRoutes({ audit }: Room): Hono {
  const routes = new Hono({ strict: false });
  if (!audit) return routes;
  return routes.get('/audit', allow('owner'), (context) => {
    const pages = Math.max(1, Math.ceil(audit.count() / ON_A_PAGE));
    const asked = Number(context.req.query('page') ?? 1);
    const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
    const deeds = audit.last(ON_A_PAGE, (page - 1) * ON_A_PAGE);
    return context.html(toRoomPage('What was done', <AuditPage deeds={deeds} page={page} pages={pages} />));
  });
}
