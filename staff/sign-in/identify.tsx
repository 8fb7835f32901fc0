import type { Context, MiddlewareHandler } from 'hono';
import { SIGNED_OUT } from '#staff/editor/wire.ts';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import type { Room } from '#staff/room.ts';
import type { Door } from './door/door.ts';
import { SESSION_COOKIE } from './door/session-cookie.ts';
import { isOpenPath } from './is-open-path.ts';
import { nextPathOf } from './next-path-of.ts';
import { DoorFrame } from './pages/door-frame.tsx';
import { ME, SIGN_IN } from './paths.ts';

/** Finds out who asks, and sends whoever is not signed in to the door. On this machine alone, it is whoever started the room. */
export function identify({ personHere }: Room, door: Door | null): MiddlewareHandler {
  if (!door) {
    return async (context, next) => {
      context.set('person', { ...personHere, role: 'owner', provedAt: Date.now() });
      context.set('isStillIn', () => true);
      return next();
    };
  }
  return async (context, next) => {
    const { path } = context.req;
    const cookie = SESSION_COOKIE.of(context);
    const session = cookie === null ? null : door.sessions.find(cookie);
    const person = session && door.people.get(session.person);
    if (session && person) {
      context.set('session', session);
      context.set(
        'isStillIn',
        () => door.sessions.get(session.id) !== null && door.people.get(person.id) !== null,
      );
      context.set('person', {
        id: person.id,
        name: person.name,
        role: person.role,
        provedAt: session.proved,
      });
    }
    if (cookie === null && isFromElsewhere(context) && (!isOpenPath(path) || isDoor(path)))
      return context.html(COMES_BACK, 200, { Refresh: '0' });
    if (isOpenPath(path)) return next();
    if (!session || !person) return refuse(context, door);
    if (!door.canLoseOne(person.id) && !isOwnPath(path)) return askForSecond(context);
    return next();
  };
}

const isDoor = (path: string) => /^\/sign-in\/?$/.test(path);

/** Where whoever has one passkey alone gets a second one, or a code; and the way out. */
const isOwnPath = (path: string) => /^\/(people\/me|sign-out)(\/|$)/.test(path);

/** Whether a browser opens a page, which can be another one; a script, a picture or a program cannot be led anywhere. */
function isNavigation({ req }: Context): boolean {
  if (req.method !== 'GET' && req.method !== 'POST') return false;
  const mode = req.header('sec-fetch-mode');
  if (mode === undefined) return /\btext\/html\b/.test(req.header('accept') ?? '');
  return mode === 'navigate' && req.header('sec-fetch-dest') === 'document';
}

/** Whether a link of another site or of a mail is followed: the cookie does not come with that. */
const isFromElsewhere = (context: Context) =>
  context.req.method === 'GET' &&
  isNavigation(context) &&
  /^(cross|same)-site$/.test(context.req.header('sec-fetch-site') ?? '');

// What the page itself asks for comes from here, and with the cookie.
const COMES_BACK = toRoomPage(
  'One moment',
  <DoorFrame heading="One moment">
    <p>The staff room opens in a moment. If it does not, load this page again.</p>
  </DoorFrame>,
);

function refuse(context: Context, { origin }: Door) {
  const { req } = context;
  if (!isNavigation(context)) {
    const sentence = req.path.startsWith('/api/')
      ? SIGNED_OUT
      : `You are signed out. Sign in: ${origin}${SIGN_IN}`;
    return context.text(sentence, 401);
  }
  const { pathname, search } = new URL(req.url);
  // What was posted has no page of its own: the one with its form has.
  const asked = req.method === 'GET' ? pathname + search : pathIn(req.header('referer'), origin);
  const next = nextPathOf(asked, origin);
  return context.redirect(next === '/' ? SIGN_IN : `${SIGN_IN}?next=${encodeURIComponent(next)}`, 303);
}

function pathIn(address: string | undefined, origin: string): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.origin === origin ? url.pathname + url.search : undefined;
}

function askForSecond(context: Context) {
  if (isNavigation(context)) return context.redirect(ME, 303);
  return context.text(
    'First make a second passkey, or print a code, so that a lost device does not lock you out.',
    403,
  );
}
