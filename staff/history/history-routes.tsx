import { type Context, Hono } from 'hono';
import { Day } from '#components/facts/day.tsx';
import { wordsChanged } from '#lib/changes/words-changed.ts';
import type { Page } from '#lib/content/model/page.ts';
import { isPageKind } from '#lib/content/model/page-kinds.ts';
import { kindAndSlugOf, pathOf } from '#lib/content/model/paths.ts';
import { titleOf } from '#lib/content/names/title-of.ts';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { originalOf } from '#lib/links/translations.ts';
import { ChangesPage } from '#staff/changes/changes-page.tsx';
import { readForm } from '#staff/http/read-form.ts';
import { Moment } from '#staff/page/moment.tsx';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { contentPathAt } from '#staff/paths/history-path-of.ts';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';
import { reviewPathOf } from '#staff/paths/review-path-of.ts';
import { takeAwayPathOf } from '#staff/paths/take-away-path-of.ts';
import { historyOf } from '#staff/repository/history-of.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { LIVE, type Repository } from '#staff/repository/repository.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { textOnDay } from '#staff/repository/text-on-day.ts';
import { unpublishedOf } from '#staff/repository/unpublished-of.ts';
import type { Room } from '#staff/room.ts';
import { putBack } from '#staff/saves/put-back.ts';
import { SAVED_MEANWHILE, seenAs, textNow } from '#staff/saves/text-now.ts';
import { allow } from '#staff/sign-in/allow.tsx';
import { mayAs, personOf } from '#staff/sign-in/who.ts';
import { HistoryPage } from './history-page.tsx';

const NOT_PUBLIC = {
  same: 'Everything that is saved of it is public.',
  new: 'Readers do not see it yet: it is new.',
  changed: 'Readers still see the version before these changes.',
  gone: 'It is taken away here. Readers still see it.',
} as const;

/** The routes of what was saved of each page, and when. A developer's checkout has none: its history is the developer's. */
export function historyRoutes(room: Room): Hono {
  const { repository, store } = room;
  const routes = new Hono({ strict: false });
  if (!repository) return routes;
  return routes
    .get('/history/:folder/:slug', async (context) => {
      const file = fileIn(context);
      if (!file) return context.notFound();
      const entries = await historyOf(repository, file);
      const now = await textNow(store, file);
      if (entries.length === 0 && now === null) return context.notFound();
      const live = await readAt(repository, file, LIVE);
      const mayPublish = mayAs(personOf(context).role, 'publisher');
      const isPublic = now === (live?.toString() ?? null);
      const shown = (
        <HistoryPage
          title={titleOf(entries[0]?.path ?? file, now ?? `${live ?? ''}`)}
          path={historyIn(context)}
          entries={entries}
          // The words that readers see were saved once: the last save that made them is what they see.
          live={(live && entries.find(({ sha }) => sha === shaOf(live))?.commit) ?? null}
          isPublic={isPublic}
          previewPath={now === null ? null : previewOf(file, room)}
          oldVersionPath={previewOf(file, room)}
          editorPath={now === null ? null : editorPathOf(file)}
          publishPath={room.publications && !isPublic ? reviewPathOf([file]) : null}
          takeAwayPath={now === null || !mayPublish ? null : takeAwayPathOf(file)}
          done={context.req.query('done') === 'put-back' ? toPutBackWords(isPublic) : null}
        />
      );
      return context.html(toRoomPage('History', shown));
    })
    .get('/history/:folder/:slug/not-public', async (context) => {
      const file = fileIn(context);
      if (!file) return context.notFound();
      const former = (await unpublishedOf(repository)).find(({ path }) => path === file)?.formerPath ?? file;
      const live = (await readAt(repository, former, LIVE))?.toString() ?? null;
      const now = await textNow(store, file);
      if (live === null && now === null) return context.notFound();
      const state = live === now ? 'same' : live === null ? 'new' : now === null ? 'gone' : 'changed';
      const previewPath = previewOf(file, room);
      const ways = (
        <>
          {previewPath && state !== 'gone' && (
            <a className="button" href={previewPath}>
              Look at it now
            </a>
          )}
          {previewPath && (state === 'changed' || state === 'gone') && (
            <a className="button" href={`${previewPath}?of=live`}>
              As readers see it
            </a>
          )}
          {now !== null && <a href={editorPathOf(file)}>Edit it</a>}
          <a href={historyIn(context)}>Its whole history</a>
        </>
      );
      const words = wordsChanged(file, live, now);
      const shown = (
        <ChangesPage
          heading={`Not public yet: “${titleOf(file, now ?? live ?? '')}”`}
          lead={NOT_PUBLIC[state]}
          ways={ways}
          changes={state === 'same' ? [] : [{ title: 'The words that differ', words }]}
        />
      );
      return context.html(toRoomPage('Not public yet', shown));
    })
    .get('/history/:folder/:slug/original', async (context) => {
      const { graph, pages } = room.readSite();
      const page = pages.find(({ file }) => `content/${file}` === fileIn(context));
      const original = page && originalOf(page, graph);
      if (!page || !original) return context.notFound();
      const path = `content/${original.file}`;
      const { updated } = page.frontmatter;
      const then = await textOnDay(repository, path, updated);
      const now = await textNow(store, path);
      const words = wordsChanged(path, then, now);
      const shown = (
        <ChangesPage
          heading={`What changed in “${original.frontmatter.title}”`}
          lead={toSinceWords(page, original, words.length > 0)}
          ways={
            <>
              <a className="button" href={editorPathOf(page.file)}>
                Edit the translation
              </a>
              <a href={deskPathOf(page)}>Its sheet</a>
            </>
          }
          changes={words.length > 0 ? [{ title: 'The words that differ', words }] : []}
        />
      );
      return context.html(toRoomPage('What changed in the original', shown));
    })
    .get('/history/:folder/:slug/put-back', (context) =>
      confirm(context, room, repository, context.req.query('of') ?? '', null),
    )
    .post('/history/:folder/:slug/put-back', allow('writer'), async (context) => {
      const file = fileIn(context);
      const { of, seen } = await readForm(context);
      if (!file || of === undefined || seen === undefined) return context.notFound();
      if (seenAs(await textNow(store, file)) !== seen)
        return confirm(context, room, repository, of, SAVED_MEANWHILE);
      const then = (await historyOf(repository, file)).find(({ commit }) => commit === of)?.path;
      if (!then) return context.notFound();
      const { status, body } = await putBack(store, personOf(context), file, of, then);
      if (status !== 200) return confirm(context, room, repository, of, refusalIn(body));
      return context.redirect(`${historyIn(context)}?done=put-back`, 303);
    });
}

const toSinceWords = (translation: Page, original: Page, isChanged: boolean) =>
  isChanged ? (
    <>
      “{translation.frontmatter.title}” translates it, and says that it was updated on{' '}
      <Day day={translation.frontmatter.updated} lang={SITE_LANGUAGE} />. Since then, these words of the
      original changed. Take over what they say, and write {original.frontmatter.updated} as the day of the
      translation.
    </>
  ) : (
    <>
      No words of it changed since “{translation.frontmatter.title}”, which translates it, was updated on{' '}
      <Day day={translation.frontmatter.updated} lang={SITE_LANGUAGE} />.
    </>
  );

const toPutBackWords = (isPublic: boolean) =>
  `That version is back: it is the first in this list. ${isPublic ? 'It is what readers see.' : 'Readers see it when it is published.'}`;

async function confirm(
  context: Context,
  room: Room,
  repository: Repository,
  of: string,
  refusal: string | null,
) {
  const file = fileIn(context);
  const entry = file ? (await historyOf(repository, file)).find(({ commit }) => commit === of) : undefined;
  const text = entry && (await readAt(repository, entry.path, of))?.toString();
  if (!file || !entry || text === undefined) return context.notFound();
  const now = await textNow(room.store, file);
  const path = historyIn(context);
  const isSame = now === text;
  const lead = (
    <>
      The version that {entry.who} saved: <Moment when={entry.when} isWithin />.{' '}
      {isSame
        ? 'It is what is saved now: there is nothing to put back.'
        : 'It becomes a new save in your name. What is there now stays in the history, and readers see none of it until it is published.'}
    </>
  );
  const shown = (
    <ChangesPage
      heading={`Put back “${titleOf(file, text)}”?`}
      refusal={refusal}
      lead={lead}
      ways={isSame && <a href={path}>Back to the history</a>}
      changes={isSame ? [] : [{ title: 'What changes on the page', words: wordsChanged(file, now, text) }]}
      decision={
        isSame
          ? undefined
          : {
              button: 'Put this version back',
              action: `${path}put-back/`,
              told: [
                ['of', of],
                ['seen', seenAs(now)],
              ],
              back: <a href={path}>Leave it as it is</a>,
            }
      }
    />
  );
  return context.html(toRoomPage('Put it back?', shown), refusal ? 409 : 200);
}

const fileIn = ({ req }: Context): string | null =>
  contentPathAt(req.param('folder') ?? '', req.param('slug') ?? '');

const refusalIn = (body: string | object) =>
  typeof body === 'string' ? body : 'It was not put back, because that would take an address away.';

const historyIn = ({ req }: Context) => `/history/${req.param('folder')}/${req.param('slug')}/`;

/** What has an address of its own is shown there; people have one only with a license, and data files never. */
function previewOf(path: string, { readSite }: Room): string | null {
  const place = kindAndSlugOf(path.replace(/^content\//, ''));
  const address = place && pathOf(place.kind, place.slug);
  if (!place || address === null) return null;
  return isPageKind(place.kind) || readSite().graph.nodes.has(address) ? previewPathOf(address) : null;
}
