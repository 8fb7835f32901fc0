import { type BigIntStats, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askOnce } from './ask-once.ts';
import { standsFor } from './noted-at.ts';
import { DRAFT, type Repository } from './repository.ts';
import { shaOf } from './sha-of.ts';

/** A file of the site, by its path from the root, and the id that Git has for its bytes. */
export type Listed = { path: string; sha: string };

/** The folders that hold what is written in the editor. */
export const FOLDERS = ['content', 'public/images'];

/** The files of these folders on a branch, or at a commit. Links are left out. */
export async function listCommitted({ gitDir }: Repository, branch = DRAFT): Promise<Listed[]> {
  const at = standsFor(gitDir, branch);
  const words = ['ls-tree', '-r', '-z', '--full-tree', at, '--', ...FOLDERS];
  const printed = await askOnce(gitDir, words, [at]);
  return printed
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, sha, path] = /^100\d{3} blob (\w+)\t(.+)$/s.exec(line) ?? [];
      return sha && path ? [{ path, sha }] : [];
    });
}

/** Makes a function that lists the same files as they lie in a folder. What did not change since is not read again. */
export function folderLister(root: string): () => Listed[] {
  const known = new Map<string, { stamp: string; sha: string }>();
  return () =>
    FOLDERS.flatMap((folder) => regularFilesIn(root, folder)).map(({ path, stats }) => {
      const stamp = [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join();
      const before = known.get(path);
      const sha = before?.stamp === stamp ? before.sha : shaOf(readFileSync(join(root, path)));
      known.set(path, { stamp, sha });
      return { path, sha };
    });
}

function regularFilesIn(root: string, folder: string): { path: string; stats: BigIntStats }[] {
  const stats = lstatSync(join(root, folder), { bigint: true, throwIfNoEntry: false });
  if (stats?.isFile()) return [{ path: folder, stats }];
  if (!stats?.isDirectory()) return [];
  return readdirSync(join(root, folder))
    .sort()
    .flatMap((name) => regularFilesIn(root, `${folder}/${name}`));
}
