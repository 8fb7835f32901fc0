import { type Context, Hono } from 'hono';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { publicationPathOf } from '#staff/paths/publication-path-of.ts';
import type { Room } from '#staff/room.ts';
import { allowFresh } from '#staff/sign-in/allow.tsx';
import { personOf } from '#staff/sign-in/who.ts';
import { notPublicIn } from '#staff/today/not-public-in.ts';
import { publishingIn } from '../publishing-in.ts';
import { readNote } from '../read-note.ts';
import { keepChoice } from './choice-of.ts';
import { dependentsOf } from './dependents-of.ts';
import { firstChoiceOf } from './first-choice-of.ts';
import { PublishPage } from './publish-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { toNote } from './to-note.ts';

const NOTHING_CHOSEN = 'Nothing is ticked. Tick what readers are to get.';
const NOTHING_LEFT =
  'What was chosen is public by now, or was changed back. Choose from what is not public yet.';
const NO_NOTE = 'Nothing was begun: write in one line what changed.';

/** The routes of publishing: what to choose from, what readers would get, and the beginning. */
export function publishRoutes(room: Room): Hono {
  return new Hono({ strict: false })
    .get('/publish', (context) => choose(room, context, chosenIn(context), null))
    .get('/publish/review', (context) =>
      review(room, context, { paths: chosenIn(context) ?? [], note: null, refusal: null }),
    )
    .post('/publish', allowFresh('publisher'), async (context) => {
      const { publications } = room;
      if (!publications) return context.notFound();
      const { pages, tree, note: written } = await context.req.parseBody({ all: true });
      const paths = [pages].flat().filter((each) => typeof each === 'string');
      const note = readNote(written);
      if (note === '' || typeof tree !== 'string')
        return review(room, context, { paths, note, refusal: NO_NOTE });
      const { id, refusal } = await publications.publish({ paths, tree, note }, personOf(context));
      if (id === null) return review(room, context, { paths, note, refusal });
      return context.redirect(publicationPathOf(id), 303);
    });
}

/** The paths that an address chooses; null where it says nothing of it. */
const chosenIn = ({ req }: Context): string[] | null => req.queries('pages') ?? null;

/** Shows what there is to choose from. */
async function choose(room: Room, context: Context, paths: string[] | null, refusal: string | null) {
  await room.store.bringUp();
  const person = personOf(context);
  const items = await notPublicIn(room);
  const site = room.readSite();
  const page = (
    <PublishPage
      items={items}
      chosen={paths ? new Set(paths) : firstChoiceOf(items ?? [], person.name)}
      dependents={(path) => dependentsOf(site, path)}
      publishing={publishingIn(room, person)}
      refusal={refusal}
    />
  );
  return context.html(toRoomPage('Publish', page), refusal ? 409 : 200);
}

type Asked = { paths: string[]; note: string | null; refusal: string | null };

/** Shows what readers would get. */
async function review(room: Room, context: Context, { paths, note, refusal }: Asked) {
  await room.store.bringUp();
  const person = personOf(context);
  const publishing = publishingIn(room, person);
  const chosen = ((await notPublicIn(room)) ?? []).filter(({ path }) => paths.includes(path));
  if (!room.publications || !publishing) return choose(room, context, null, null);
  if (chosen.length === 0)
    return choose(room, context, paths, paths.length === 0 ? NOTHING_CHOSEN : NOTHING_LEFT);
  const candidate = await room.publications.candidateOf(chosen.map(({ path }) => path));
  const givenNote = readNote(context.req.query('note'));
  keepChoice(
    candidate.tree,
    chosen.map(({ path }) => path),
  );
  const page = (
    <ReviewPage
      candidate={candidate}
      chosen={chosen}
      note={note ?? (givenNote || readNote(toNote(chosen)))}
      givenNote={givenNote}
      mayPublish={publishing.mayPublish}
      waitsFor={publishing.underWay[0]?.note ?? null}
      refusal={refusal}
    />
  );
  return context.html(toRoomPage('What readers would get', page), refusal ? 409 : 200);
}
