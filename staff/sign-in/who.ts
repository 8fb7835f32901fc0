import type { Context } from 'hono';
import type { Person } from '#staff/repository/commit-files.ts';
import type { Session } from './door/sessions.ts';

/** What someone may do, each with all that stands before it: write; publish and go back; say who may come in. */
export const ROLES = ['writer', 'publisher', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever asks. `provedAt` is when they last used their passkey, in milliseconds since 1970. */
export type SignedIn = Person & { role: Role; provedAt: number };

declare module 'hono' {
  interface ContextVariableMap {
    person: SignedIn;
    /** The sign-in that the request belongs to. On this machine alone, there is none. */
    session: Session | undefined;
    /** Whether they are still signed in: what goes on for long asks it again. */
    isStillIn: () => boolean;
  }
}

/** Who asks. Throws where no one found out before: every route but those of signing in stands behind that. */
export function personOf(context: Context): SignedIn {
  const person: SignedIn | undefined = context.get('person');
  if (!person) throw new Error(`No one was asked for at ${context.req.path}.`);
  return person;
}

/** Whether a role may do what another one may. */
export const mayAs = (role: Role, asked: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(asked);
