import { basename } from 'node:path';
import type { Person } from '#staff/repository/commit-files.ts';
import { listCommitted } from '#staff/repository/list-files.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { type Answer, refuse } from './answer.ts';
import { pictureOf, toEditablePath } from './editable-path.ts';
import { saveUpdate } from './save-update.ts';
import type { Store } from './store.ts';

/**
 * Saves a file as it was at a commit, with the pictures that it had and that are gone. `then` is the path that it had there. Nothing is taken out of
 * the history: this is one more save, which can be put back as well.
 */
export async function putBack(
  store: Store,
  person: Person,
  path: string,
  commit: string,
  then = path,
): Promise<Answer> {
  const { repository } = store;
  const old =
    repository && toEditablePath(path) && toEditablePath(then)
      ? await readAt(repository, then, commit)
      : null;
  if (!repository || !old) return refuse(404, 'There is no such version.');
  const additions = new Map([[path, old]]);
  const readAs = new Map<string, string | null>();
  const [slug, former] = [basename(path, '.mdx'), basename(then, '.mdx')];
  if (path.endsWith('.mdx')) {
    additions.set(
      path,
      Buffer.from(old.toString().replaceAll(`src="/images/${former}/`, `src="/images/${slug}/`)),
    );
    const there = new Set((await store.list()).map((each) => each.path));
    for (const each of await listCommitted(repository, commit)) {
      const picture = pictureOf(each.path);
      const place = `public/images/${slug}/${picture?.name}`;
      if (picture?.page !== former || there.has(place) || !toEditablePath(place)) continue;
      const bytes = await readAt(repository, each.path, commit);
      if (bytes) additions.set(place, bytes);
    }
  }
  for (const each of additions.keys()) {
    const now = await store.read(each);
    readAs.set(each, now && shaOf(now));
  }
  const cameAs = new Map([...additions.keys()].map((each) => [each, basename(each)]));
  return saveUpdate(store, { additions, deletions: [], readAs, oldAddress: new Map(), cameAs }, person);
}
