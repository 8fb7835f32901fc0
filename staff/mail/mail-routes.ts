import { Hono } from 'hono';
import type { Room } from '#staff/room.ts';
import { allow } from '#staff/sign-in/allow.tsx';
import { personOf } from '#staff/sign-in/who.ts';

/** The route by which an owner says that they have seen what no mail told them. */
export function mailRoutes({ ownerMail, audit }: Room): Hono {
  return new Hono({ strict: false })
    .use('/owner-mail/*', allow('owner'))
    .post('/owner-mail/:id/seen', (context) => {
      const seen = ownerMail?.markSeen(context.req.param('id'));
      // Another owner may have been first.
      if (seen)
        audit?.add(personOf(context), `saw what ${seen.by.name} published: ${seen.notices.join(' ')}`);
      return context.redirect('/', 303);
    });
}
