import { LRUCache } from 'lru-cache';
import { memoizeByObject } from '#lib/memoize-by-object.ts';
import type { Site } from '#lib/site.ts';
import { treeReader } from '#staff/publications/candidate/site-at.ts';
import type { Repository } from '#staff/repository/repository.ts';
import { runGit } from '#staff/repository/run-git.ts';

/** So many are kept: whoever looks at one asks for it again with each page of it. */
const KEPT = 2;

const readerOf = memoizeByObject((repository: Repository) => {
  const siteAt = treeReader(repository);
  const known = new LRUCache<string, Promise<Site>>({ max: KEPT });
  return (tree: string): Promise<Site> => {
    const found = known.get(tree) ?? siteAt(tree);
    known.set(tree, found);
    found.catch(() => known.delete(tree));
    return found;
  };
});

/** The site that someone looked at before it is published, by the id of its files; null where that is no such id. */
export async function candidateSite(repository: Repository | null, of: string): Promise<Site | null> {
  if (!repository || !/^[0-9a-f]{40,64}$/.test(of)) return null;
  // Of a commit, its files have another id.
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${of}^{tree}`];
  const tree = await runGit(repository.gitDir, asked).catch(() => null);
  return tree?.toString().trim() === of ? readerOf(repository)(of) : null;
}
