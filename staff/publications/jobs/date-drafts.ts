import { pageKindAndSlugOf } from '#lib/content/model/paths.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import type { Repository } from '#staff/repository/repository.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { saveUpdate } from '#staff/saves/save-update.ts';
import type { Store } from '#staff/saves/store.ts';
import { firstDayIn, withFirstDay } from '../candidate/with-first-day.ts';
import type { Job } from './job-rows.ts';

/** So often it is tried anew because someone saved the page at that moment. */
const TRIES = 3;

/**
 * Saves the days that pages bear for readers since a publication, where what is saved of the pages has none: in the name of whoever published. Readers
 * see the pages by now, so what cannot be saved is logged and no more. The next publication of the page keeps the day, and tries again.
 */
export async function dateDrafts(store: Store, repository: Repository, job: Job): Promise<void> {
  try {
    for (const { path } of job.pages) {
      if (!pageKindAndSlugOf(path.replace(/^content\//, ''))) continue;
      const day = firstDayIn(String((await readAt(repository, path, job.commit ?? '')) ?? ''));
      const problem = day && (await dateDraft(store, path, day, job));
      if (problem) console.error(`The day of ${path} is not saved: ${problem}`);
    }
  } catch (error) {
    console.error(`The days of what was published are not saved: ${(error as Error).message}`);
  }
}

/** Why the day of a page could not be saved; null where it is there. */
async function dateDraft(store: Store, path: string, day: string, { by }: Job): Promise<string | null> {
  for (let nth = 1; ; nth++) {
    const now = await store.read(path);
    const text = now?.toString();
    if (!now || text === undefined || withFirstDay(text, day) === text) return null;
    const { status, body } = await saveUpdate(
      store,
      {
        additions: new Map([[path, Buffer.from(withFirstDay(text, day))]]),
        deletions: [],
        readAs: new Map([[path, shaOf(now)]]),
        oldAddress: new Map(),
        cameAs: new Map(),
        mustBeAsRead: true,
      },
      by,
    );
    if (status === 200) return null;
    if (status !== 412 || nth === TRIES) return String(body);
  }
}
