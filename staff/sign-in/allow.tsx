import type { Context, MiddlewareHandler } from 'hono';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { ProvePage } from './pages/prove-page.tsx';
import { mayAs, personOf, type Role } from './who.ts';

const MINUTE = 60_000;
/** How long after they used their passkey someone may do what matters most, in milliseconds. */
const FRESH = 15 * MINUTE;

/** Whether someone used their passkey a short time ago. A clock that was put back has moments that are still to come: nothing is known of those. */
export function isFresh(provedAt: number): boolean {
  const since = Date.now() - provedAt;
  return since >= -MINUTE && since <= FRESH;
}

/** Lets on whoever has a role, or one that may do more. */
export function allow(role: Role): MiddlewareHandler {
  return async (context, next) => (mayAs(personOf(context).role, role) ? next() : refuse(context));
}

/** The same, and only of someone who used their passkey within the last fifteen minutes. Others are asked for it, and come back. */
export function allowFresh(role: Role): MiddlewareHandler {
  return async (context, next) => {
    const person = personOf(context);
    if (!mayAs(person.role, role)) return refuse(context);
    return isFresh(person.provedAt) ? next() : askAgain(context);
  };
}

function refuse(context: Context) {
  const page = (
    <RoomFrame path={null} heading="This is not for your role">
      <p>Nothing was done. Ask an owner of the staff room for the right to do it.</p>
    </RoomFrame>
  );
  return context.html(toRoomPage('Not allowed', page), 403);
}

const TOO_LONG_AGO =
  'You used your passkey more than 15 minutes ago. Load this page again, and use it again.';

async function askAgain(context: Context): Promise<Response> {
  const { req } = context;
  const { pathname, search } = new URL(req.url);
  const here = pathname + search;
  const page = (then: Parameters<typeof ProvePage>[0]['then']) =>
    context.html(toRoomPage('Your passkey', <ProvePage then={then} />), 401);
  if (req.method === 'GET') return page({ next: here });
  const isForm = /^application\/x-www-form-urlencoded\b/.test(req.header('content-type') ?? '');
  if (req.method !== 'POST' || !isForm) return context.text(TOO_LONG_AGO, 401);
  // They are in the page alone, and kept nowhere.
  return page({ action: here, fields: [...new URLSearchParams(await req.text())] });
}
