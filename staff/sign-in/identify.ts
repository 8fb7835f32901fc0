import type { MiddlewareHandler } from 'hono';
import type { Room } from '#staff/room.ts';

/** Finds out who asks. On this machine alone, it is whoever started the room. */
export function identify({ personHere }: Room): MiddlewareHandler {
  return async (context, next) => {
    context.set('person', { ...personHere, role: 'owner', provedAt: Date.now() });
    return next();
  };
}
