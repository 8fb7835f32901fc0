import { Hono } from 'hono';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { contentPathAt } from '#staff/paths/history-path-of.ts';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';
import { reviewPathOf } from '#staff/paths/review-path-of.ts';
import { unpublishedOf } from '#staff/repository/unpublished-of.ts';
import { pageReviewsIn } from '#staff/review/page-reviews-in.tsx';
import type { Room } from '#staff/room.ts';
import { mayAs, personOf } from '#staff/sign-in/who.ts';
import { LaunchPage } from './launch/launch-page.tsx';
import { MapPage } from './links/map-page.tsx';
import { findPage } from './page/find-page.ts';
import { PageSheet } from './page/page-sheet.tsx';
import { readPreview } from './page/read-preview.ts';
import { PagesPage } from './rows/pages-page.tsx';
import { toChoices } from './to-choices.ts';
import { toFileState } from './to-file-state.ts';
import { toPageState } from './to-page-state.ts';

/** The routes of the desk: what the checks and the model know of the site, for whoever writes it. */
export function deskRoutes(room: Room): Hono {
  return (
    new Hono({ strict: false })
      .get('/desk', async (context) => {
        const notPublic = await filesNotPublic(room);
        const page = <PagesPage site={room.readSite()} query={context.req.query()} notPublic={notPublic} />;
        return context.html(toRoomPage('Pages', page));
      })
      .get('/desk/map', (context) => context.html(toRoomPage('Map', <MapPage site={room.readSite()} />)))
      .get('/desk/launch', (context) =>
        context.html(toRoomPage('Before launch', <LaunchPage site={room.readSite()} />)),
      )
      .get('/desk/page/:folder/:slug', async (context) => {
        const { folder, slug } = context.req.param();
        const site = room.readSite();
        const page = findPage(site, folder, slug);
        if (!page) return context.notFound();
        const reading = await readPreview(room, site, page);
        const mayTakeAway = mayAs(personOf(context).role, 'publisher');
        const readers = await pageReviewsIn(room, page);
        const sheet = <PageSheet {...{ room, site, page, reading, mayTakeAway, readers }} />;
        return context.html(toRoomPage(page.frontmatter.navLabel, sheet));
      })
      // A kind and a slug are what the editor knows of a page.
      .get('/desk/open/:folder/:slug', (context) => {
        const { folder, slug } = context.req.param();
        const page = findPage(room.readSite(), folder, slug);
        if (page) return context.redirect(previewPathOf(page.path));
        const nothing = (
          <RoomFrame path={null} heading="It is not saved yet">
            <p>
              There is no page “{slug}” so far. Save it in the editor, and then open it again. What you typed
              is still there.
            </p>
          </RoomFrame>
        );
        return context.html(toRoomPage('Not saved yet', nothing), 404);
      })
      .get('/desk/state/:folder/:slug{.+\\.json}', async (context) => {
        const { folder, slug } = context.req.param();
        const site = room.readSite();
        const name = slug.replace(/\.json$/, '');
        const page = findPage(site, folder, name);
        const path = page ? `content/${page.file}` : contentPathAt(folder, name);
        if (!path) return context.json(null, 404);
        const waiting = (await unpublishedIn(room))?.find((each) => each.path === path);
        const state = {
          notPublic: waiting ? { who: waiting.who } : null,
          publish: waiting && room.publications ? reviewPathOf([path]) : null,
        };
        const told = page ? toPageState(site, page, state) : toFileState(site, path, state);
        return context.json(told, told ? 200 : 404);
      })
      .get('/desk/choices.json', (context) => context.json(toChoices(room.readSite())))
  );
}

const unpublishedIn = async ({ repository }: Room) => (repository ? unpublishedOf(repository) : null);

async function filesNotPublic(room: Room): Promise<ReadonlySet<string> | null> {
  const unpublished = await unpublishedIn(room);
  return unpublished && new Set(unpublished.map(({ path }) => path.replace(/^content\//, '')));
}
