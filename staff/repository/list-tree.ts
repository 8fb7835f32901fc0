import { askOnce } from './ask-once.ts';
import { standsFor } from './noted-at.ts';
import type { Repository } from './repository.ts';

/** Something in a tree of Git: a file, or a link to another place. */
export type TreeEntry = { path: string; mode: string; sha: string; size: number };

/** The modes that Git has for a plain file, and for a link. */
export const PLAIN = '100644';
export const LINK = '120000';

/** Everything below these folders in a tree or at a commit. */
export async function listTree(
  { gitDir }: Repository,
  of: string,
  folders: readonly string[],
): Promise<TreeEntry[]> {
  const at = standsFor(gitDir, of);
  const words = ['ls-tree', '-r', '-z', '-l', '--full-tree', at, '--', ...folders];
  const printed = await askOnce(gitDir, words, [at]);
  return printed
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode, sha, size, path] = /^(\d{6}) blob (\w+) +(\d+)\t(.+)$/s.exec(line) ?? [];
      return mode && sha && path ? [{ path, mode, sha, size: Number(size) }] : [];
    });
}
