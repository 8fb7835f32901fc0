import { makeTree, type Replaced } from '#staff/repository/make-tree.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import type { Repository } from '#staff/repository/repository.ts';
import { changedRedirects, REDIRECTS, redirectsWith } from '../candidate/redirects-with.ts';
import { contentChanges } from './content-changes.ts';

/** What was put together upon an earlier state of the site, put upon the one of now: another publication came before it. Gives a tree. */
export async function rebase(
  repository: Repository,
  { base, tree }: { base: string; tree: string },
  now: string,
): Promise<string> {
  if (now === base) return tree;
  const replaced = new Map<string, string | Uint8Array | null>(await contentChanges(repository, base, tree));
  if (replaced.has(REDIRECTS)) {
    const [before, after, current] = await Promise.all(
      [base, tree, now].map(async (at) => String((await readAt(repository, REDIRECTS, at)) ?? '')),
    );
    // One list for all moves: the entries that this one changed, and those that the other one brought.
    const changed = changedRedirects(before ?? '', after ?? '');
    replaced.set(REDIRECTS, Buffer.from(redirectsWith(current ?? '', after ?? '', changed)));
  }
  return makeTree(repository, now, replaced satisfies Replaced);
}
