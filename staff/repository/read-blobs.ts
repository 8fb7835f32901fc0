import { askOnce } from './ask-once.ts';
import { standsFor } from './noted-at.ts';
import { DRAFT, type Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** The texts of blobs by their ids, read by one process. */
export async function readBlobs(
  { gitDir }: Repository,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const asked = [...new Set(ids)].filter((id) => /^[0-9a-f]{40,64}$/.test(id));
  if (asked.length === 0) return found;
  const printed = await runGit(gitDir, ['cat-file', '--batch'], {
    input: Buffer.from(`${asked.join('\n')}\n`),
  });
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf('\n', at);
    const [id = '', type, size] = printed.subarray(at, end).toString().split(' ');
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') found.set(id, printed.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** The bytes of a file as it was at a commit or is on a branch, or null where there was none. */
export async function readAt({ gitDir }: Repository, path: string, at = DRAFT): Promise<Buffer | null> {
  if (!/^(refs\/heads\/\w+|[0-9a-f]{40,64})$/.test(at)) return null;
  const ref = standsFor(gitDir, at);
  return askOnce(gitDir, ['cat-file', 'blob', `${ref}:${path}`], [ref]).catch(nothingThere);
}

// Any other trouble is told: a file that is taken for missing would be written over.
function nothingThere(error: Error): null {
  if (/does not exist in|exists on disk, but not in|(invalid|not a valid) object name/i.test(error.message))
    return null;
  throw error;
}
