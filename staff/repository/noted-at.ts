import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from './ask-once.ts';

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?\n$/;

/**
 * The commit that a file of a repository notes for a branch or a build: each page of the room asks for one, and a process of Git takes far longer.
 * Null where there is no such file, or it says anything else: Git has to be asked then, which has other ways to note one, and tells what is wrong.
 */
export function notedAt(gitDir: string, ref: string): string | null {
  // No name in Git has two dots, which would lead elsewhere here.
  if (ref.includes('..')) return null;
  try {
    const text = readFileSync(join(gitDir, ref), 'latin1');
    return COMMIT.test(text) ? text.trimEnd() : null;
  } catch {
    return null;
  }
}

/** What a branch stands for now, as an id, whose answers can be kept; the name itself where only Git knows, or it is an id already. */
export const standsFor = (gitDir: string, name: string): string =>
  isId(name) ? name : (notedAt(gitDir, name) ?? name);
