import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleOf } from '#lib/content/names/title-of.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { LIVE } from '#staff/repository/repository.ts';
import { unpublishedOf } from '#staff/repository/unpublished-of.ts';
import type { Room } from '#staff/room.ts';
import { isPlainFile } from '#staff/saves/write-files.ts';
import { type NotPublic, notPublicOf } from './not-public-of.ts';

/** What is saved in a room and not public yet, what was saved last first; null in a developer's checkout, which does not know. */
export async function notPublicIn(room: Room): Promise<NotPublic[] | null> {
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
  const onTheirWay = new Set(
    room.publications?.underWay().flatMap(({ pages }) => pages.map(({ path }) => path)),
  );
  return notPublicOf(
    room.readSite(),
    unpublished,
    (path) => titleOf(path, gone.get(path) ?? textIn(room, path)),
    onTheirWay,
  );
}

/** The text of a content file of a room; of a picture, or of a file that is gone, none. */
export function textIn({ folder }: Pick<Room, 'folder'>, path: string): string {
  // What is to be mended may be a link, which could lead to a folder, or out of the site.
  const isText = path.startsWith('content/') && existsSync(join(folder, path)) && isPlainFile(folder, path);
  return isText ? readFileSync(join(folder, path), 'utf8') : '';
}
