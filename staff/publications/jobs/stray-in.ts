import { toContentPath } from '#lib/content/model/to-content-path.ts';
import { PLAIN } from '#staff/repository/list-tree.ts';
import type { Repository } from '#staff/repository/repository.ts';
import { runGit } from '#staff/repository/run-git.ts';

/** A path that differs between two commits and is nothing that staff write, or no plain file; null where there is none. */
export async function strayIn({ gitDir }: Repository, from: string, to: string): Promise<string | null> {
  const words = ['diff', '-z', '--raw', '--no-renames', '--no-abbrev', from, to];
  const parts = (await runGit(gitDir, words)).toString().split('\0');
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = ''] = /^:\d+ (\d+) /.exec(parts[at] ?? '') ?? [];
    const path = parts[at + 1] ?? '';
    const isPlain = mode === PLAIN || mode === '000000';
    if (!isPlain || !toContentPath(path)?.isEditable) return path;
  }
  return null;
}
