import { FOLDERS } from '#staff/repository/list-files.ts';
import { differencesOf } from '#staff/repository/log-of.ts';
import { makeTree } from '#staff/repository/make-tree.ts';
import type { Repository } from '#staff/repository/repository.ts';

/** What of the content differs between two states of the site, each a commit or a tree: the id of each file, or null where it is gone. */
export async function contentChanges(
  repository: Repository,
  from: string,
  to: string,
): Promise<Map<string, string | null>> {
  const files = await differencesOf(repository, from, to, FOLDERS);
  return new Map(
    files.flatMap(({ path, formerPath, before, after }): [string, string | null][] => {
      if (formerPath !== path)
        return [
          [formerPath, null],
          [path, after],
        ];
      return before === after ? [] : [[path, after]];
    }),
  );
}

/** Whether two states of the site have the same content. */
export async function hasSameContent(repository: Repository, one: string, other: string): Promise<boolean> {
  return (await contentChanges(repository, one, other)).size === 0;
}

/** A state of the site with the content of another one. Its code stays: the developer changes that, and no build takes it from here. */
export async function treeWithContentOf(repository: Repository, at: string, other: string): Promise<string> {
  return makeTree(repository, at, await contentChanges(repository, at, other));
}
