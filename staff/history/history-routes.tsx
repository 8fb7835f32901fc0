import { type Context, Hono } from 'hono';
import { isPageKind } from '#lib/content/model/page-kinds.ts';
import { kindAndSlugOf, pathOf } from '#lib/content/model/paths.ts';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { previewPathOf } from '#staff/preview/preview-path-of.ts';
import { type HistoryEntry, historyOf } from '#staff/repository/history-of.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { LIVE, type Repository } from '#staff/repository/repository.ts';
import { unpublishedOf } from '#staff/repository/unpublished-of.ts';
import { wordsChanged } from '#staff/repository/words-changed.ts';
import type { Room } from '#staff/room.ts';
import { formPathOf } from '#staff/saves/form-path-of.ts';
import { putBack } from '#staff/saves/put-back.ts';
import { seenAs, textNow } from '#staff/saves/text-now.ts';
import { titleOf } from '#staff/saves/title-of.ts';
import { HistoryPage } from './history-page.tsx';
import { NotPublicPage } from './not-public-page.tsx';
import { contentPathAt } from './places.ts';
import { PutBackPage } from './put-back-page.tsx';
import { textAt } from './text-at.ts';

const COMMIT = /^[0-9a-f]{40,64}$/;

/** The routes of what was saved of each page, and when. A developer's checkout has none: its history is the developer's. */
export function historyRoutes(room: Room): Hono {
  const { repository } = room;
  const routes = new Hono({ strict: false });
  if (!repository) return routes;
  return routes
    .get('/history/:folder/:slug', async (context) => {
      const file = fileIn(context);
      if (!file) return context.notFound();
      const entries = await historyOf(repository, file);
      const now = await textNow(room.saves, file);
      if (entries.length === 0 && now === null) return context.notFound();
      const isPublic = now === ((await readAt(repository, file, LIVE))?.toString() ?? null);
      const asked = Number(context.req.query('page') ?? 1);
      const shown = (
        <HistoryPage
          title={await titleIn(room, repository, file, entries)}
          path={historyIn(context)}
          entries={entries}
          live={await liveIn(repository, file, entries)}
          number={Number.isInteger(asked) && asked > 0 ? asked : 1}
          isPublic={isPublic}
          previewPath={now === null ? null : previewOf(file)}
          oldVersionPath={previewOf(file)}
          editorPath={now === null ? null : formPathOf(file)}
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
      const now = await textNow(room.saves, file);
      if (live === null && now === null) return context.notFound();
      const changed = live === null ? 'new' : now === null ? 'gone' : 'changed';
      const shown = (
        <NotPublicPage
          title={titleOf(file, now ?? live ?? '')}
          path={historyIn(context)}
          state={live === now ? 'same' : changed}
          changes={wordsChanged(file, live, now)}
          previewPath={previewOf(file)}
          editorPath={now === null ? null : formPathOf(file)}
        />
      );
      return context.html(toRoomPage('Not public yet', shown));
    })
    .get('/history/:folder/:slug/put-back', (context) =>
      confirm(context, room, repository, context.req.query('of') ?? '', null),
    )
    .post('/history/:folder/:slug/put-back', async (context) => {
      const file = fileIn(context);
      const { of, seen } = await context.req.parseBody();
      if (!file || typeof of !== 'string' || !COMMIT.test(of) || typeof seen !== 'string')
        return context.notFound();
      if (seenAs(await textNow(room.saves, file)) !== seen)
        return confirm(context, room, repository, of, SAVED_MEANWHILE);
      const then = (await historyOf(repository, file)).find(({ commit }) => commit === of)?.path;
      if (!then) return context.notFound();
      const { status, body } = await putBack(room.saves, room.person, file, of, then);
      if (status !== 200) return confirm(context, room, repository, of, refusalIn(body));
      return context.redirect(`${historyIn(context)}?done=put-back`, 303);
    });
}

const SAVED_MEANWHILE =
  'Nothing was changed: someone saved this a moment ago. What would change now stands below.';

const toPutBackWords = (isPublic: boolean) =>
  `That version is back: it is the first in this list. ${isPublic ? 'It is what readers see.' : 'Readers see it when it is published.'}`;

async function confirm(
  context: Context,
  room: Room,
  repository: Repository,
  commit: string,
  refusal: string | null,
) {
  const file = fileIn(context);
  const entry = file && (await historyOf(repository, file)).find((each) => each.commit === commit);
  const text = entry ? await textAt(repository, file, commit) : null;
  if (!entry || text === null) return context.notFound();
  const now = await textNow(room.saves, file);
  const shown = (
    <PutBackPage
      title={titleOf(file, text)}
      path={historyIn(context)}
      of={entry}
      changes={wordsChanged(file, now, text)}
      isSame={now === text}
      seen={seenAs(now)}
      refusal={refusal}
    />
  );
  return context.html(toRoomPage('Put it back?', shown), refusal ? 409 : 200);
}

const fileIn = ({ req }: Context): string | null =>
  contentPathAt(req.param('folder') ?? '', req.param('slug') ?? '');

const refusalIn = (body: string | object) =>
  typeof body === 'string' ? body : 'It was not put back, because that would take an address away.';

const historyIn = ({ req }: Context) => `/history/${req.param('folder')}/${req.param('slug')}/`;

/** What has an address of its own is shown there; people are pages only with a license, and data files never. */
function previewOf(path: string): string | null {
  const place = kindAndSlugOf(path.replace(/^content\//, ''));
  return place && isPageKind(place.kind) ? previewPathOf(pathOf(place.kind, place.slug)) : null;
}

async function titleIn(
  room: Room,
  repository: Repository,
  file: string,
  [last]: readonly HistoryEntry[],
): Promise<string> {
  const text = (await textNow(room.saves, file)) ?? (await readAt(repository, file, LIVE))?.toString();
  return titleOf(text === undefined && last ? last.path : file, text ?? '');
}

// The words that readers see were saved once: the last save that made them is what they see.
async function liveIn(
  repository: Repository,
  file: string,
  entries: readonly HistoryEntry[],
): Promise<string | null> {
  const live = (await readAt(repository, file, LIVE))?.toString();
  if (live === undefined) return null;
  for (const { commit, path } of entries) {
    if ((await readAt(repository, path, commit))?.toString() === live) return commit;
  }
  return null;
}
