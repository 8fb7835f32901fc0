import type { Page } from '#lib/content/model/page.ts';
import { pageAt } from '#staff/preview/page-at.ts';
import { NotDrawable } from '#staff/preview/to-body.ts';
import { toPreview } from '#staff/preview/to-preview.tsx';
import type { Room } from '#staff/room.ts';
import { type Reading, toReading } from './to-reading.ts';

/** A page as the room draws it, read as a program reads it; null where it cannot be drawn. */
export async function readPreview(room: Room, { path }: Page): Promise<Reading | null> {
  const found = pageAt(room.readSite(), path);
  if (!found) return null;
  try {
    return toReading(await toPreview(room, found.site, found.page));
  } catch (error) {
    if (error instanceof NotDrawable) return null;
    throw error;
  }
}
