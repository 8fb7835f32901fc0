import { type Context, Hono } from 'hono';
import { readForm } from '#staff/http/read-form.ts';
import { readLine } from '#staff/http/read-line.ts';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { inOne } from '#staff/records/in-one.ts';
import { reviewsOf } from '#staff/review/reviews.ts';
import type { Room } from '#staff/room.ts';
import { allow, allowFresh } from '#staff/sign-in/allow.tsx';
import type { Door } from '#staff/sign-in/door/door.ts';
import { INVITE } from '#staff/sign-in/paths.ts';
import { personOf, ROLES, type Role } from '#staff/sign-in/who.ts';
import { InvitedPage } from './invited-page.tsx';
import { meRoutes } from './me-routes.tsx';
import type { Member } from './people.ts';
import { PeoplePage } from './people-page.tsx';

/** What was done, by the word that the address of the list has for it. */
const DONE: Readonly<Record<string, string>> = {
  role: 'The role is changed. It counts from now on.',
  key: 'The passkey is taken away, and whoever was signed in with it is signed out.',
  ended: 'They are signed out everywhere.',
  removed:
    'They can come in no more, and the links that they sent to readers open nothing. What they did stays in the list of what was done.',
};

const LAST_OWNER =
  'Nothing was changed: without this owner, no one could say who may come in. Make someone else an owner first, and wait until they have a passkey.';

/** So many letters of a name or an address are kept. */
const LONGEST = 400;

/** The routes of who may come in. On this machine alone, there are none. */
export function peopleRoutes(room: Room, door: Door | null): Hono {
  const routes = new Hono({ strict: false });
  if (!door) return routes;
  const { people, sessions, invitations, audit, origin, records } = door;

  const show = (context: Context, refusal: string | null = null) => {
    const rows = people.list().map((member) => ({
      member,
      passkeys: people.passkeysOf(member.id),
      isSignedIn: sessions.of(member.id).length > 0,
      lastSeen: sessions.lastSeen(member.id),
      invitedUntil: invitations.openUntil(member.id),
    }));
    const done = DONE[context.req.query('done') ?? ''] ?? null;
    const page = <PeoplePage rows={rows} clinicians={cliniciansIn(room)} refusal={refusal} done={done} />;
    return context.html(toRoomPage('People', page), refusal === null ? 200 : 409);
  };
  const invite = (context: Context, member: Member) => {
    const by = personOf(context);
    const token = inOne(records, () => {
      audit.add(by, `invited ${member.name} (${member.role})`);
      return invitations.make(member.id, by.id, origin);
    });
    const page = <InvitedPage name={member.name} link={`${origin}${INVITE}${token}`} />;
    return context.html(toRoomPage('Invited', page));
  };
  /** Does something to someone, unless no owner would be left. */
  const change = (
    context: Context,
    done: string,
    isLess: (member: Member) => boolean,
    work: (member: Member) => string | null,
  ) => {
    const member = people.get(context.req.param('id') ?? '');
    if (!member) return context.notFound();
    if (isLess(member) && people.isLastOwner(member.id)) return show(context, LAST_OWNER);
    const did = inOne(records, () => {
      const words = work(member);
      if (words !== null) audit.add(personOf(context), words);
      return words;
    });
    return did === null ? context.notFound() : context.redirect(`/people/?done=${done}`, 303);
  };

  return routes
    .route('/', meRoutes(door))
    .get('/people', allow('owner'), (context) => show(context))
    .post('/people/invite', allowFresh('owner'), async (context) => {
      const form = await readForm(context);
      const [name, email, role, clinician] = ['name', 'email', 'role', 'clinician'].map((field) =>
        readLine(form[field], LONGEST),
      );
      if (!name || !isRole(role)) return show(context, 'Write a name, and choose what they may do.');
      if (people.named(name))
        return show(
          context,
          `${name} is in the list already. Renew the invitation there, or write the name in another way.`,
        );
      if (email && !/^[^\s@]+@[^\s@]+$/.test(email))
        return show(
          context,
          `“${email}” is no e-mail address. Write it like office@example.org, or leave it out.`,
        );
      const known = cliniciansIn(room).some(({ slug }) => slug === clinician);
      return invite(
        context,
        people.add({ name, role, email: email || null, clinician: known && clinician ? clinician : null }),
      );
    })
    .post('/people/:id/renew', allowFresh('owner'), (context) => {
      const member = people.get(context.req.param('id'));
      return member ? invite(context, member) : context.notFound();
    })
    .post('/people/:id/role', allowFresh('owner'), async (context) => {
      const { role } = await readForm(context);
      if (!isRole(role)) return context.notFound();
      return change(
        context,
        'role',
        () => role !== 'owner',
        (member) => {
          people.changeRole(member.id, role);
          return `made ${member.name} ${role === 'owner' ? 'an' : 'a'} ${role}`;
        },
      );
    })
    .post('/people/:id/keys/take', allowFresh('owner'), async (context) => {
      const { key: id } = await readForm(context);
      const isOnly = (member: Member) => people.passkeysOf(member.id).every((each) => each.id === id);
      return change(context, 'key', isOnly, (member) => {
        const key = people.passkeysOf(member.id).find((each) => each.id === id);
        if (!key) return null;
        people.takePasskey(member.id, key.id);
        return `took a passkey of ${member.name} away: “${key.name}”`;
      });
    })
    .post('/people/:id/sign-out', allowFresh('owner'), (context) =>
      change(
        context,
        'ended',
        () => false,
        (member) => {
          sessions.endAll(member.id);
          return `signed ${member.name} out everywhere`;
        },
      ),
    )
    .post('/people/:id/remove', allowFresh('owner'), (context) =>
      change(
        context,
        'removed',
        () => true,
        (member) => {
          people.remove(member.id);
          reviewsOf(records).endAllBy(member.name);
          return `took ${member.name} out of the room`;
        },
      ),
    );
}

const isRole = (word: string | undefined): word is Role => ROLES.some((role) => role === word);

const cliniciansIn = (room: Room) =>
  Object.entries(room.readSite().facts.people).map(([slug, { name }]) => ({ slug, name }));
