import { LRUCache } from 'lru-cache';
import { runGit } from './run-git.ts';

/** So much is kept of what Git said: the lists and the texts of a site many times over, and no large picture. */
const MOST_BYTES = 32 * 1024 * 1024;
const LARGEST = 1024 * 1024;

const kept = new LRUCache<string, Buffer>({
  maxSize: MOST_BYTES,
  maxEntrySize: LARGEST,
  sizeCalculation: ({ length }, key) => length + key.length,
});

/** Whether a name is the whole id of a commit, a tree or a blob, which leads to the same for ever. A branch leads elsewhere tomorrow. */
export const isId = (name: string) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(name);

/**
 * Asks Git what its objects say, and keeps the answer where all that it was asked about are ids: a process takes far longer than to look it up. What it
 * could not answer is asked again.
 */
export async function askOnce(
  gitDir: string,
  args: readonly string[],
  about: readonly string[],
): Promise<Buffer> {
  if (!about.every(isId)) return runGit(gitDir, args);
  const key = [gitDir, ...args].join('\0');
  const known = kept.get(key);
  if (known) return known;
  const said = await runGit(gitDir, args);
  kept.set(key, said);
  return said;
}
