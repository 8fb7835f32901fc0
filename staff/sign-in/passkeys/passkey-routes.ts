import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { Passkey } from '#staff/people/people.ts';
import { inOne } from '#staff/records/in-one.ts';
import { isFresh } from '../allow.tsx';
import { startAttempts } from '../attempts.ts';
import type { Door } from '../door/door.ts';
import { CHALLENGE_COOKIE, SESSION_COOKIE } from '../door/session-cookie.ts';
import { ME } from '../paths.ts';
import { visitorNetwork } from '../visitor-network.ts';
import { type Purpose, startChallenges } from './challenges.ts';
import { checkPasskey, toPasskeyRequest } from './check-passkey.ts';
import { madePasskey, toPasskeyOrder } from './make-passkey.ts';
import { toDeviceWords, toKeyName } from './to-device-words.ts';

/** Within ten minutes, from one network. Each use of a passkey is two requests. */
const MOST_TRIES = 60;

const TOO_MANY = 'Too many tries came from where you are. Wait ten minutes, and try again.';
const SIGNED_OUT = 'You are signed out. Load this page again.';
const NOT_FRESH = 'You used your passkey more than 15 minutes ago. Load this page again, and use it again.';
const NO_INVITATION =
  'This invitation cannot be used any more. Ask an owner of the staff room for a new one.';
const TOO_LATE = 'This took too long, or was begun in another window. Try again.';
const UNKNOWN =
  'The staff room does not know this passkey, or it was taken away. Use another one, or ask an owner of the staff room for a new invitation.';
const NOT_MADE = 'The passkey could not be made, so nothing was changed. Try again.';
const NO_REQUEST = 'This is no request of the staff room.';

const askedSchema = z.strictObject({
  kind: z.enum(['sign in', 'prove', 'add', 'invited']),
  token: z.string().max(100).optional(),
});

// What is in it is judged by what verifies it.
const answeredSchema = z.strictObject({
  response: z.looseObject({ id: z.string().max(2000), response: z.looseObject({}) }),
});

/** A sentence for someone, and the status that it goes with. */
type Refusal = [sentence: string, status: 400 | 401 | 403];

/** Where someone goes on to; null for where they were on the way to. */
type Gone = { next: string | null };

/** The two routes by which a browser is asked for a passkey, or for a new one, and answers. What it is for is kept here, not told by the answer. */
export function passkeyRoutes(door: Door): Hono {
  const challenges = startChallenges();
  const tries = startAttempts(MOST_TRIES);
  return new Hono({ strict: false })
    .use('/passkey/*', async (context, next) =>
      tries.allow(visitorNetwork(context)) ? next() : context.text(TOO_MANY, 429),
    )
    .post('/passkey/options', async (context) => {
      const asked = await read(context, askedSchema);
      const purpose = asked ? toPurpose(context, asked) : refusal(NO_REQUEST, 400);
      if (Array.isArray(purpose)) return context.text(...purpose);
      const options = await toOptions(door, purpose);
      if (!options) return context.text(NO_INVITATION, 403);
      CHALLENGE_COOKIE.set(context, challenges.keep({ ...purpose, challenge: options.challenge }));
      return context.json(options);
    })
    .post('/passkey/verify', async (context) => {
      const cookie = CHALLENGE_COOKIE.of(context);
      const asked = cookie === null ? null : challenges.take(cookie);
      CHALLENGE_COOKIE.clear(context);
      const answered = await read(context, answeredSchema);
      if (!answered) return context.text(NO_REQUEST, 400);
      if (!asked) return context.text(TOO_LATE, 403);
      const { response } = answered;
      const { challenge } = asked;
      const done =
        asked.kind === 'sign in' || asked.kind === 'prove'
          ? await withKey(context, door, asked, challenge, response as unknown as AuthenticationResponseJSON)
          : await withNewKey(
              context,
              door,
              asked,
              challenge,
              response as unknown as RegistrationResponseJSON,
            );
      if (!('next' in done)) return context.text(...done);
      tries.forget(visitorNetwork(context));
      return context.json(done);
    });
}

const refusal = (...told: Refusal): Refusal => told;

async function read<Shape>({ req }: Context, schema: z.ZodType<Shape>): Promise<Shape | null> {
  const body: unknown = await req.json().catch(() => null);
  return schema.safeParse(body).data ?? null;
}

function toPurpose(context: Context, { kind, token }: z.infer<typeof askedSchema>): Purpose | Refusal {
  if (kind === 'sign in') return { kind };
  if (kind === 'invited') return token ? { kind, token } : [NO_REQUEST, 400];
  const session = context.get('session');
  if (!session) return [SIGNED_OUT, 401];
  if (kind === 'add' && !isFresh(session.proved)) return [NOT_FRESH, 401];
  return { kind, session: session.id };
}

async function toOptions(door: Door, purpose: Purpose) {
  const { kind } = purpose;
  if (kind === 'sign in') return toPasskeyRequest(door, null);
  const person = personFor(door, purpose);
  if (!person) return null;
  return kind === 'prove' ? toPasskeyRequest(door, person.id) : toPasskeyOrder(door, person);
}

function personFor({ invitations, people, sessions, origin }: Door, purpose: Purpose) {
  if (purpose.kind === 'sign in') return null;
  const known =
    purpose.kind === 'invited' ? invitations.find(purpose.token, origin) : sessions.get(purpose.session);
  return known && people.get(known.person);
}

async function withKey(
  context: Context,
  door: Door,
  asked: Extract<Purpose, { kind: 'sign in' | 'prove' }>,
  challenge: string,
  response: AuthenticationResponseJSON,
): Promise<Gone | Refusal> {
  const session = context.get('session');
  if (asked.kind === 'prove' && session?.id !== asked.session) return [SIGNED_OUT, 401];
  const passkey = await checkPasskey(door, challenge, response);
  if (!passkey) return [UNKNOWN, 403];
  if (asked.kind === 'prove') {
    if (passkey.person !== session?.person) return [UNKNOWN, 403];
    door.sessions.prove(asked.session);
    return { next: null };
  }
  begin(context, door, passkey.person, passkey.id);
  return { next: null };
}

async function withNewKey(
  context: Context,
  door: Door,
  asked: Extract<Purpose, { kind: 'add' | 'invited' }>,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<Gone | Refusal> {
  const session = context.get('session');
  if (asked.kind === 'add' && session?.id !== asked.session) return [SIGNED_OUT, 401];
  const person = personFor(door, asked);
  if (!person) return [NO_INVITATION, 403];
  const made = await madePasskey(door, challenge, response);
  if (!made) return [NOT_MADE, 403];
  const name = nameBeside(toKeyName(agentOf(context)), door.people.passkeysOf(person.id));
  const isAdded = inOne(door.records, () => {
    if (asked.kind === 'invited' && !door.invitations.use(asked.token, door.origin)) return false;
    door.people.addPasskey({ ...made, person: person.id, name });
    door.audit.add(person, `made a passkey: “${name}”`);
    return true;
  });
  if (!isAdded) return [NO_INVITATION, 403];
  if (asked.kind === 'invited') begin(context, door, person.id, made.id);
  return { next: `${ME}?done=key` };
}

/** A name that no other passkey of someone has. */
function nameBeside(name: string, others: readonly Passkey[]): string {
  const isTaken = (tried: string) => others.some((each) => each.name === tried);
  let free = name;
  for (let nth = 2; isTaken(free); nth += 1) free = `${name} ${nth}`;
  return free;
}

/** Signs someone in, in the place of whoever was signed in with this browser. */
function begin(context: Context, { people, sessions, audit }: Door, id: string, passkey: string): void {
  const before = context.get('session');
  if (before) sessions.end(before.person, before.id);
  const device = toDeviceWords(agentOf(context));
  SESSION_COOKIE.set(context, sessions.begin(id, passkey, device));
  const person = people.get(id);
  if (person) audit.add(person, `signed in: ${device}`);
}

const agentOf = ({ req }: Context) => req.header('user-agent') ?? '';
