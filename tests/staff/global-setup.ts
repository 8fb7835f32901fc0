import type { FullConfig } from '@playwright/test';
import { findOrInstallShell } from '#tools/browser/find-browser.ts';
import { type Copy, copySite } from '#tools/copies/copy-project.ts';
import { type Served, serve } from '#tools/servers/serve-site.ts';

/** What a worker has for itself: a copy of the project, and the staff room that edits it. */
export type Place = { root: string; url: string };

/** Starts what staff start, for each worker in a copy of its own, until the last test has ended. */
export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  process.env.E2E_BROWSER = findOrInstallShell();
  const copies: Copy[] = [];
  const rooms: Promise<Served>[] = [];
  const close = async () => {
    for (const room of await Promise.allSettled(rooms))
      if (room.status === 'fulfilled') await room.value.stop();
    for (const copy of copies) copy.remove();
  };
  try {
    for (let worker = 0; worker < workers; worker++) {
      const copy = copySite();
      copies.push(copy);
      rooms.push(serve('scripts/edit.ts', copy.root));
    }
    const served = await Promise.all(rooms);
    const places: Place[] = served.map(({ url }, worker) => ({
      root: copies[worker]?.root ?? '',
      url: url.replace('127.0.0.1', 'localhost'),
    }));
    process.env.STAFF_PLACES = JSON.stringify(places);
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}
