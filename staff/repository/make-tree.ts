import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAIN } from './list-tree.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** Other bytes for files of a tree, by their paths: the id that Git has for them, the bytes themselves, or null for a file that goes. */
export type Replaced = ReadonlyMap<string, string | Uint8Array | null>;

/** Makes a tree of another one, with other files in it, and gives its id. No branch and no folder is touched. */
export async function makeTree(repository: Repository, at: string, replaced: Replaced): Promise<string> {
  const { gitDir } = repository;
  const folder = mkdtempSync(join(tmpdir(), 'tree-'));
  try {
    const index = join(folder, 'index');
    await runGit(gitDir, ['read-tree', at], { index });
    const lines: string[] = [];
    for (const [path, bytes] of replaced) {
      const sha = typeof bytes === 'string' || bytes === null ? bytes : await storeBlob(repository, bytes);
      lines.push(sha === null ? `0 ${'0'.repeat(40)}\t${path}\0` : `${PLAIN} ${sha}\t${path}\0`);
    }
    const input = Buffer.from(lines.join(''));
    await runGit(gitDir, ['update-index', '-z', '--index-info'], { index, input });
    return (await runGit(gitDir, ['write-tree'], { index })).toString().trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function storeBlob({ gitDir }: Repository, bytes: Uint8Array): Promise<string> {
  const input = Buffer.from(bytes);
  return (await runGit(gitDir, ['hash-object', '-w', '--stdin'], { input })).toString().trim();
}
