import { kindAndSlugOf, pathOf } from '#lib/content/model/paths.ts';
import { toContentPath } from '#lib/content/model/to-content-path.ts';
import { asRead } from '#lib/text/as-read.ts';
import { todayInFlorida } from '#lib/today.ts';
import { FOLDERS } from '#staff/repository/list-files.ts';
import { listTree } from '#staff/repository/list-tree.ts';
import type { Replaced } from '#staff/repository/make-tree.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import type { Repository } from '#staff/repository/repository.ts';
import type { Unpublished } from '#staff/repository/unpublished-of.ts';
import { firstDayOf } from './first-day-of.ts';
import { REDIRECTS, redirectsIn, redirectsWith } from './redirects-with.ts';
import { withFirstDay } from './with-first-day.ts';

/** Two states of the site, each by its commit. */
export type States = { live: string; draft: string };

/** What is chosen, with all that goes with it: its rows in the list of what is not public, and its files as readers would have them. */
export type Chosen = { items: Unpublished[]; replaced: Replaced };

/**
 * What goes to readers with some paths of what is not public: pictures, the old name of a page that was renamed, and the old addresses that lead to
 * it. A page that becomes public bears the day. What staff cannot write is left out.
 */
export async function chosenOf(
  repository: Repository,
  { live, draft }: States,
  unpublished: readonly Unpublished[],
  paths: readonly string[],
  today = todayInFlorida(),
): Promise<Chosen> {
  const [before, after] = await Promise.all(
    [live, draft].map(async (at) => String((await readAt(repository, REDIRECTS, at)) ?? '')),
  );
  const items = withOldAddresses(unpublished, paths, newRedirectsIn(before ?? '', after ?? ''));
  const drafted = new Map((await listTree(repository, draft, FOLDERS)).map(({ path, sha }) => [path, sha]));
  const replaced = new Map<string, string | Uint8Array | null>();
  for (const path of items.flatMap(({ files }) => files)) {
    if (toContentPath(path)?.isEditable) replaced.set(path, drafted.get(path) ?? null);
  }
  for (const item of items) {
    const bytes = replaced.get(item.path) ? await readAt(repository, item.path, draft) : null;
    const text = bytes && asRead(bytes.toString());
    const day = text && (await firstDayOf(repository, live, item, text, today));
    if (text && day) replaced.set(item.path, Buffer.from(withFirstDay(text, day)));
  }
  if (!replaced.has(REDIRECTS) && before !== undefined && after !== undefined) {
    const text = redirectsWith(before, after, new Set(items.flatMap(addressesOf)));
    if (text !== before) replaced.set(REDIRECTS, Buffer.from(text));
  }
  return { items, replaced };
}

/** The addresses that come and go with a page or a person. One whose words change alone has none: what leads to it is another matter. */
function addressesOf({ path, formerPath, kind }: Unpublished): string[] {
  if (kind === 'changed' && formerPath === null) return [];
  return [path, formerPath].flatMap((each) => {
    const place = each === null ? null : kindAndSlugOf(each.replace(/^content\//, ''));
    return place ? [pathOf(place.kind, place.slug)] : [];
  });
}

/** The chosen rows, and those of pages that are gone because one of these has taken their place. */
function withOldAddresses(
  unpublished: readonly Unpublished[],
  paths: readonly string[],
  redirects: readonly [from: string, to: string][],
): Unpublished[] {
  const chosen = new Set(unpublished.filter(({ path }) => paths.includes(path)));
  // A row that is added while they are gone through has its turn as well.
  for (const item of chosen) {
    const here = addressesOf(item);
    const old = redirects.filter(([, to]) => here.includes(to)).map(([from]) => from);
    for (const other of unpublished) {
      if (other.kind === 'removed' && addressesOf(other).some((each) => old.includes(each)))
        chosen.add(other);
    }
  }
  return [...chosen];
}

function newRedirectsIn(before: string, after: string): [from: string, to: string][] {
  const known = redirectsIn(before);
  return [...(redirectsIn(after) ?? [])].filter(([from, to]) => known?.get(from) !== to);
}
