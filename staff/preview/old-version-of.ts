import { KINDS, type Kind } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';
import { fileOf, pathOf } from '#lib/content/model/paths.ts';
import type { Site } from '#lib/site.ts';
import { historyOf } from '#staff/repository/history-of.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { LIVE, type Repository } from '#staff/repository/repository.ts';
import { pageAt } from './page-at.ts';
import { siteWith } from './site-with.ts';

/** What an address says of the version that readers see; a commit is any other. */
const NOW_PUBLIC = 'live';
const COMMIT = /^[0-9a-f]{40,64}$/;

/** A page at its address as it was at a commit, or as readers see it, in the site of now; null where there was none, or no repository. */
export async function oldVersionOf(
  repository: Repository | null,
  site: Site,
  path: string,
  of: string,
): Promise<{ site: Site; page: Page } | null> {
  const at = of === NOW_PUBLIC ? LIVE : COMMIT.test(of) ? of : null;
  if (!repository || !at) return null;
  for (const file of filesFor(site, path)) {
    const bytes = await readThen(repository, `content/${file}`, at);
    if (bytes) return pageAt(siteWith(site, file, bytes.toString()), path);
  }
  return null;
}

// It may have had another name then.
async function readThen(repository: Repository, path: string, at: string): Promise<Buffer | null> {
  const bytes = await readAt(repository, path, at);
  if (bytes) return bytes;
  const then = (await historyOf(repository, path)).find(({ commit }) => commit === at)?.path;
  return then === undefined ? null : readAt(repository, then, at);
}

// A page that was taken away has no file any more: its address says which it had.
function filesFor({ pages, drafts }: Site, path: string): string[] {
  const page = [...pages, ...drafts].find((each) => each.path === path);
  if (page) return [page.file];
  const slug = path.split('/').at(-2) ?? '';
  return (Object.keys(KINDS) as Kind[])
    .filter((kind) => pathOf(kind, slug) === path)
    .map((kind) => fileOf(kind, slug));
}
