import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { titleOf } from '#lib/content/names/title-of.ts';
import { todayInFlorida } from '#lib/today.ts';
import { UntoldNotices } from '#staff/mail/untold-notices.tsx';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { readAt } from '#staff/repository/read-blobs.ts';
import { LIVE } from '#staff/repository/repository.ts';
import { unpublishedOf } from '#staff/repository/unpublished-of.ts';
import { askedChangesIn } from '#staff/review/asked-changes-in.tsx';
import type { Room } from '#staff/room.ts';
import { listRefused } from '#staff/saves/conflicts/refused.ts';
import { isPlainFile } from '#staff/saves/write-files.ts';
import { mayAs, personOf } from '#staff/sign-in/who.ts';
import { dueSoonOf } from './due-soon-of.ts';
import { type NotPublic, notPublicOf } from './not-public-of.ts';
import { toMendOf } from './to-mend-of.ts';
import { TodayPage } from './today-page.tsx';

/** The first page of the room. */
export function todayRoutes(room: Room): Hono {
  return new Hono({ strict: false }).get('/', async (context) => {
    await room.store.bringUp();
    const site = room.readSite();
    const day = todayInFlorida();
    const shown = (
      <TodayPage
        day={day}
        notPublic={await notPublicIn(room)}
        waiting={
          <>
            {mayAs(personOf(context).role, 'owner') && (
              <UntoldNotices untold={room.ownerMail?.untold() ?? []} />
            )}
            {await askedChangesIn(room)}
          </>
        }
        refused={listRefused(room.data).filter(({ settled }) => !settled)}
        due={dueSoonOf(site, day)}
        toMend={toMendOf(site, (path) => titleOf(path, textIn(room, path)))}
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

/** The text of a content file; of a picture, or of a file that is gone, none. */
function textIn({ folder }: Room, path: string): string {
  // What is to be mended may be a link, which could lead to a folder, or out of the site.
  const isText = path.startsWith('content/') && existsSync(join(folder, path)) && isPlainFile(folder, path);
  return isText ? readFileSync(join(folder, path), 'utf8') : '';
}
