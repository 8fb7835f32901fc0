import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { PATIENCE } from '../passkeys/challenges.ts';
import { LONGEST } from './sessions.ts';

// Sent over https alone, to this host alone, never with what another site begins, and out of reach of scripts.
const ONLY_HERE = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;

/** A cookie that holds a secret. */
const cookieNamed = (name: string, lasts: number) => ({
  of: (context: Context): string | null => getCookie(context, name, 'host') ?? null,
  set: (context: Context, secret: string) =>
    setCookie(context, name, secret, { ...ONLY_HERE, maxAge: lasts / 1000 }),
  clear: (context: Context) => void deleteCookie(context, name, ONLY_HERE),
});

/** The cookie by which a browser is known that someone signed in with. */
export const SESSION_COOKIE = cookieNamed('session', LONGEST);

/** The cookie by which a browser is known that was asked for a passkey. */
export const CHALLENGE_COOKIE = cookieNamed('challenge', PATIENCE);
