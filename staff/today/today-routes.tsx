import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { KINDS } from '#lib/content/model/kinds.ts';
import { todayInFlorida } from '#lib/today.ts';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { readAt } from '#staff/repository/read-blobs.ts';
import { LIVE } from '#staff/repository/repository.ts';
import { unpublishedOf } from '#staff/repository/unpublished-of.ts';
import type { Room } from '#staff/room.ts';
import { listRefused } from '#staff/saves/refused.ts';
import { titleOf } from '#staff/saves/title-of.ts';
import { isPlainFile } from '#staff/saves/write-files.ts';
import { dueSoonOf } from './due-soon-of.ts';
import { type NotPublic, notPublicOf } from './not-public-of.ts';
import { toMendOf } from './to-mend-of.ts';
import { TodayPage } from './today-page.tsx';

const toCreate = (folder: string) => `/keystatic/collection/${folder}/create`;

/** What staff begin, most often first. */
const BEGINNINGS = [
  { words: 'A new article', href: toCreate(KINDS.article.folder) },
  { words: 'A new page', href: toCreate(KINDS.page.folder) },
  { words: 'A new person', href: toCreate(KINDS.person.folder) },
  { words: 'A new source', href: toCreate('sources') },
];

/** The first page of the room. */
export function todayRoutes(room: Room): Hono {
  return new Hono({ strict: false }).get('/', async (context) => {
    await room.saves.bringUp();
    const site = room.readSite();
    const day = todayInFlorida();
    const shown = (
      <TodayPage
        day={day}
        notPublic={await notPublicIn(room)}
        refused={listRefused(room.data).filter(({ settled }) => !settled)}
        due={dueSoonOf(site, day)}
        toMend={toMendOf(site, (path) => titleOf(path, textIn(room, path)))}
        beginnings={BEGINNINGS}
      />
    );
    return context.html(toRoomPage('Today', shown));
  });
}

async function notPublicIn(room: Room): Promise<NotPublic[] | null> {
  const { repository } = room;
  if (!repository) return null;
  const unpublished = await unpublishedOf(repository);
  // What was taken away has its name where readers still see it.
  const gone = new Map(
    await Promise.all(
      unpublished
        .filter(({ kind, path }) => kind === 'removed' && path.startsWith('content/'))
        .map(async ({ path }) => [path, `${(await readAt(repository, path, LIVE)) ?? ''}`] as const),
    ),
  );
  return notPublicOf(room.readSite(), unpublished, (path) =>
    titleOf(path, gone.get(path) ?? textIn(room, path)),
  );
}

/** The text of a content file; of a picture, none. */
function textIn({ folder }: Room, path: string): string {
  // What is to be mended may be a link, which could lead to a folder, or out of the site.
  const isText = path.startsWith('content/') && isPlainFile(folder, path);
  return isText ? readFileSync(join(folder, path), 'utf8') : '';
}
