import { FOLDERS } from '#staff/repository/list-files.ts';
import { listTree } from '#staff/repository/list-tree.ts';
import { makeTree } from '#staff/repository/make-tree.ts';
import type { Repository } from '#staff/repository/repository.ts';

/** The files of the content at a commit or in a tree, by path and id. */
export async function contentOf(repository: Repository, at: string): Promise<Map<string, string>> {
  return new Map((await listTree(repository, at, FOLDERS)).map(({ path, sha }) => [path, sha]));
}

/** Whether two states of the site have the same content. */
export async function hasSameContent(repository: Repository, one: string, other: string): Promise<boolean> {
  const [before, after] = await Promise.all([contentOf(repository, one), contentOf(repository, other)]);
  return before.size === after.size && [...before].every(([path, sha]) => after.get(path) === sha);
}

/** A state of the site with the content of another one. Its code stays: the developer changes that, and no build takes it from here. */
export async function treeWithContentOf(repository: Repository, at: string, other: string): Promise<string> {
  return makeTree(repository, at, await changesBetween(repository, at, other));
}

/** What of the content differs between two states: the id of each file, or null where it is gone. */
export async function changesBetween(
  repository: Repository,
  from: string,
  to: string,
): Promise<Map<string, string | null>> {
  const [before, after] = await Promise.all([contentOf(repository, from), contentOf(repository, to)]);
  const paths = new Set([...before.keys(), ...after.keys()]);
  return new Map(
    [...paths]
      .filter((path) => before.get(path) !== after.get(path))
      .map((path) => [path, after.get(path) ?? null]),
  );
}
