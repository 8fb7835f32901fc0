import { Hono } from 'hono';
import { bundle } from '#staff/editor/bundle/bundle.ts';
import { mayBeKept } from '#staff/http/may-be-kept.ts';
import { once } from '#staff/http/once.ts';
import { readForm } from '#staff/http/read-form.ts';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { inOne } from '#staff/records/in-one.ts';
import type { Room } from '#staff/room.ts';
import { startAttempts } from './attempts.ts';
import type { Door } from './door/door.ts';
import { SESSION_COOKIE } from './door/session-cookie.ts';
import { nextPathOf } from './next-path-of.ts';
import { InvitePage, NoInvitePage } from './pages/invite-page.tsx';
import { CodePage, SignInPage } from './pages/sign-in-page.tsx';
import { passkeyRoutes } from './passkeys/passkey-routes.ts';
import { INVITE, PASSKEY_SCRIPT, SIGN_IN } from './paths.ts';
import { visitorNetwork } from './visitor-network.ts';

/** Within ten minutes, from one network. */
const MOST_CODES = 10;
const MOST_INVITATIONS = 60;

const TOO_MANY = 'Too many tries came from where you are. Wait ten minutes, and try again.';

/** The routes of signing in and out. On this machine alone, there are none. */
export function signInRoutes({ root }: Room, door: Door | null): Hono {
  const routes = new Hono({ strict: false });
  if (!door) return routes;
  const { origin, sessions, invitations, people, codes, audit, records } = door;
  const script = once(() => bundle(root, 'sign-in/passkeys/browser/use-passkeys.ts'));
  const codeTries = startAttempts(MOST_CODES);
  const invitationTries = startAttempts(MOST_INVITATIONS);
  return routes
    .route('/', passkeyRoutes(door))
    .get(PASSKEY_SCRIPT, mayBeKept, async (context) =>
      context.body(await script(), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    )
    .get('/sign-in', (context) => {
      const next = nextPathOf(context.req.query('next'), origin);
      if (context.get('session')) return context.redirect(next, 303);
      const isOut = context.req.query('out') !== undefined;
      return context.html(toRoomPage('Sign in', <SignInPage next={next} isOut={isOut} />));
    })
    .post('/sign-out', (context) => {
      const session = context.get('session');
      if (session) sessions.end(session.person, session.id);
      SESSION_COOKIE.clear(context);
      return context.redirect(`${SIGN_IN}?out`, 303);
    })
    .get('/sign-in/code', (context) => context.html(toRoomPage('Your code', <CodePage refusal={null} />)))
    .post('/sign-in/code', async (context) => {
      const network = visitorNetwork(context);
      if (!codeTries.allow(network))
        return context.html(toRoomPage('Your code', <CodePage refusal={TOO_MANY} />), 429);
      const { code = '' } = await readForm(context);
      const token = inOne(records, () => {
        const person = people.get(codes.use(code.slice(0, 100)) ?? '');
        if (!person) return null;
        audit.add(person, 'used the printed code');
        return invitations.make(person.id, person.id, origin);
      });
      if (token !== null) return context.redirect(`${INVITE}${token}`, 303);
      return context.html(toRoomPage('Your code', <CodePage refusal={WRONG_CODE} />), 403);
    })
    .get('/invite/:token', (context) => {
      if (!invitationTries.allow(visitorNetwork(context))) return context.text(TOO_MANY, 429);
      const token = context.req.param('token');
      const person = people.get(invitations.find(token, origin)?.person ?? '');
      if (!person) return context.html(toRoomPage('Invitation', <NoInvitePage />), 410);
      const isNew = people.passkeysOf(person.id).length === 0;
      return context.html(
        toRoomPage('Invitation', <InvitePage name={person.name} token={token} isNew={isNew} />),
      );
    });
}

const WRONG_CODE =
  'No one has this code, or it was used. Look whether every letter is there: there are 20, in groups of five.';
