import type { Page } from '#lib/content/model/page.ts';
import type { Site } from '#lib/site.ts';
import { pageAt } from '#staff/preview/page-at.ts';
import { NotDrawable } from '#staff/preview/to-body.ts';
import { toPreview } from '#staff/preview/to-preview.tsx';
import type { Room } from '#staff/room.ts';
import { type Reading, toReading } from './to-reading.ts';

/** A page as the room draws it, read as a program reads it; null where it cannot be drawn. */
export async function readPreview(room: Room, site: Site, { path }: Page): Promise<Reading | null> {
  const found = pageAt(site, path);
  if (!found) return null;
  try {
    return toReading(await toPreview(room, site, found));
  } catch (error) {
    if (error instanceof NotDrawable) return null;
    throw error;
  }
}
