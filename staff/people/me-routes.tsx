import { type Context, Hono } from 'hono';
import { readForm } from '#staff/http/read-form.ts';
import { readLine } from '#staff/http/read-line.ts';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { inOne } from '#staff/records/in-one.ts';
import { allowFresh } from '#staff/sign-in/allow.tsx';
import type { Door } from '#staff/sign-in/door/door.ts';
import { ME } from '#staff/sign-in/paths.ts';
import { personOf } from '#staff/sign-in/who.ts';
import { CodeMadePage, MePage, NewKeyPage } from './me-page.tsx';

/** What was done, by the word that the address of the page has for it. */
const DONE: Readonly<Record<string, string>> = {
  key: 'Your passkey is made.',
  named: 'The passkey has its new name.',
  taken: 'The passkey is taken away.',
  ended: 'You are signed out everywhere but here.',
};

const ONLY_KEY = 'This is your only passkey: without it you could not come in again. Add another one first.';

/** The routes of what is one's own: passkeys, the printed code, sign-ins. */
export function meRoutes({ people, sessions, codes, audit, records, canLoseOne }: Door): Hono {
  const show = (context: Context, refusal: string | null = null) => {
    const person = personOf(context);
    const page = (
      <MePage
        person={person}
        passkeys={people.passkeysOf(person.id)}
        here={context.get('session') ?? null}
        sessions={sessions.of(person.id)}
        code={codes.stateOf(person.id)}
        isSafe={canLoseOne(person.id)}
        refusal={refusal}
        done={DONE[context.req.query('done') ?? ''] ?? null}
      />
    );
    return context.html(toRoomPage('Your sign-in', page), refusal === null ? 200 : 409);
  };
  const did = (context: Context, word: string) => context.redirect(`${ME}?done=${word}`, 303);
  const keyIn = async (context: Context) => {
    const form = await readForm(context);
    const key = people.passkeysOf(personOf(context).id).find(({ id }) => id === form.key);
    return { key, name: readLine(form.name, 60) };
  };
  return new Hono({ strict: false })
    .get('/people/me', (context) => show(context))
    .get('/people/me/passkey', allowFresh('writer'), (context) =>
      context.html(toRoomPage('A new passkey', <NewKeyPage isSafe={canLoseOne(personOf(context).id)} />)),
    )
    .post('/people/me/name', allowFresh('writer'), async (context) => {
      const { key, name } = await keyIn(context);
      if (!key) return context.notFound();
      if (name !== '') people.renamePasskey(key.person, key.id, name);
      return did(context, 'named');
    })
    .post('/people/me/take', allowFresh('writer'), async (context) => {
      const { key } = await keyIn(context);
      if (!key) return context.notFound();
      if (people.passkeysOf(key.person).length === 1) return show(context, ONLY_KEY);
      inOne(records, () => {
        people.takePasskey(key.person, key.id);
        audit.add(personOf(context), `took a passkey of their own away: “${key.name}”`);
      });
      return did(context, 'taken');
    })
    .post('/people/me/code', allowFresh('writer'), (context) => {
      const person = personOf(context);
      const code = inOne(records, () => {
        audit.add(person, 'printed a code');
        return codes.make(person.id);
      });
      return context.html(toRoomPage('Your code', <CodeMadePage name={person.name} code={code} />));
    })
    .post('/people/me/end-others', allowFresh('writer'), (context) => {
      sessions.endAll(personOf(context).id, context.get('session')?.id);
      return did(context, 'ended');
    });
}
