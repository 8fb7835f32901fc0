import { type Context, Hono } from 'hono';
import { kindAndSlugOf, pathOf } from '#lib/content/model/paths.ts';
import { titleOf } from '#lib/content/names/title-of.ts';
import type { AddressTaken } from '#staff/editor/wire.ts';
import { readForm } from '#staff/http/read-form.ts';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { contentPathAt, historyPathOf } from '#staff/paths/history-path-of.ts';
import { reviewPathOf } from '#staff/paths/review-path-of.ts';
import { takeAwayPathOf } from '#staff/paths/take-away-path-of.ts';
import { LONGEST_NOTE, readNote } from '#staff/publish/read-note.ts';
import { historyOf } from '#staff/repository/history-of.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { LIVE } from '#staff/repository/repository.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { unpublishedOf } from '#staff/repository/unpublished-of.ts';
import type { Room } from '#staff/room.ts';
import { keepAddresses } from '#staff/saves/addresses/keep-addresses.ts';
import { pictureOf } from '#staff/saves/editable-path.ts';
import type { Update } from '#staff/saves/request/read-update.ts';
import { saveUpdate } from '#staff/saves/save-update.ts';
import type { Store } from '#staff/saves/store.ts';
import { SAVED_MEANWHILE, seenAs, textNow } from '#staff/saves/text-now.ts';
import { allow } from '#staff/sign-in/allow.tsx';
import { personOf } from '#staff/sign-in/who.ts';
import { suggestedAddress } from './suggested-address.ts';
import { NOWHERE, TakeAwayPage } from './take-away-page.tsx';
import { TakenAwayPage } from './taken-away-page.tsx';

const NO_REASON = 'Nothing was changed: write in one line why.';
const NO_ANSWER = 'Nothing was changed: choose where the address should lead.';

/** The routes of taking a page away: what leads to it, where its address is to lead, and the save that does it. */
export function takeAwayRoutes(room: Room): Hono {
  const { repository, store } = room;
  const routes = new Hono({ strict: false });
  // In a developer's checkout nothing that goes would come back.
  if (!repository) return routes;
  return routes
    .use('/take-away/*', allow('publisher'))
    .get('/take-away/:folder/:slug', (context) =>
      ask(room, context, { answer: null, reason: '', refusal: null }),
    )
    .post('/take-away/:folder/:slug', async (context) => {
      const file = fileIn(context);
      const text = file && (await textNow(store, file));
      if (!file || text === null) return context.notFound();
      const { to: answer = '', note, seen } = await readForm(context);
      const reason = readNote(note);
      const again = (refusal: string) => ask(room, context, { answer, reason, refusal });
      if (reason === '') return again(NO_REASON);
      if (seenAs(text) !== seen) return again(SAVED_MEANWHILE);
      const person = personOf(context);
      const { status, body } = await saveUpdate(store, await toUpdate(store, file, answer), person);
      if (status === 428) return again(NO_ANSWER);
      if (status !== 200) return again(String(body));
      const title = titleOf(file, text);
      room.audit?.add(person, `took “${title}” away: ${reason}`);
      const waiting = (await unpublishedOf(repository)).map(({ path }) => path);
      if (!room.publications || !waiting.includes(file)) return context.redirect(context.req.path, 303);
      const words = `Taken away: “${title}”. ${reason}`.slice(0, LONGEST_NOTE);
      return context.redirect(reviewPathOf([file], words), 303);
    });
}

/** What was answered so far, and why that was not enough. */
type Answered = { answer: string | null; reason: string; refusal: string | null };

async function ask(room: Room, context: Context, { answer, reason, refusal }: Answered) {
  const { store } = room;
  const file = fileIn(context);
  if (!file) return context.notFound();
  const text = await textNow(store, file);
  if (text === null) return tellGone(room, context, file);
  const asked = await keepAddresses(store, await toUpdate(store, file, ''));
  const taken = 'status' in asked && asked.status === 428 ? (asked.body as AddressTaken) : null;
  // Some pages the site cannot do without.
  const never = 'status' in asked && !taken ? String(asked.body) : null;
  const suggested = taken && suggestedAddress(room.readSite(), file, taken.choices);
  const page = (
    <TakeAwayPage
      title={titleOf(file, text)}
      path={context.req.path}
      sheet={
        file.endsWith('.mdx')
          ? context.req.path.replace('/take-away', '/desk/page')
          : `${historyPathOf(file)}`
      }
      taken={taken}
      answer={answer ?? suggested ?? ''}
      reason={reason}
      seen={seenAs(text)}
      never={never}
      refusal={refusal}
    />
  );
  return context.html(toRoomPage('Take it away?', page), refusal ? 409 : 200);
}

async function tellGone({ repository, publications }: Room, context: Context, file: string) {
  const historyPath = historyPathOf(file);
  if (!repository || !historyPath) return context.notFound();
  const live = await readAt(repository, file, LIVE);
  const last = (await historyOf(repository, file)).find(({ sha }) => sha !== null);
  const text = live ?? (last && (await readAt(repository, last.path, last.commit)));
  if (!text) return context.notFound();
  const page = (
    <TakenAwayPage
      title={titleOf(file, `${text}`)}
      historyPath={historyPath}
      reviewPath={live && publications ? reviewPathOf([file]) : null}
      isSeen={live !== null}
    />
  );
  return context.html(toRoomPage('Taken away', page));
}

/** A page or a person: nothing else has an address of its own. */
function fileIn({ req }: Context): string | null {
  const path = contentPathAt(req.param('folder') ?? '', req.param('slug') ?? '');
  return path && takeAwayPathOf(path) ? path : null;
}

/** The save that takes a file away, with the pictures that no other page shows. */
async function toUpdate(store: Store, file: string, answer: string): Promise<Update> {
  const place = kindAndSlugOf(file.replace(/^content\//, ''));
  const from = place ? pathOf(place.kind, place.slug) : '';
  const others = store.content().files.filter((each) => `content/${each.file}` !== file);
  const pictures = (await store.list()).filter(({ path }) => {
    const isIts = pictureOf(path)?.page === place?.slug;
    return isIts && !others.some(({ text }) => text.includes(path.replace(/^public/, '')));
  });
  const bytes = await store.read(file);
  return {
    additions: new Map(),
    deletions: [file, ...pictures.map(({ path }) => path)],
    readAs: new Map([
      [file, bytes && shaOf(bytes)],
      ...pictures.map(({ path, sha }) => [path, sha] as const),
    ]),
    oldAddress: answer === '' ? new Map() : new Map([[from, answer === NOWHERE ? null : answer]]),
    cameAs: new Map(),
  };
}
