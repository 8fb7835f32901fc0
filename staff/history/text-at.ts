import { historyOf } from '#staff/repository/history-of.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import type { Repository } from '#staff/repository/repository.ts';

/** The text of a content file as it was at a commit, whatever it was called then; null where there was none. */
export async function textAt(repository: Repository, path: string, commit: string): Promise<string | null> {
  const bytes = (await readAt(repository, path, commit)) ?? (await readRenamed(repository, path, commit));
  return bytes?.toString() ?? null;
}

async function readRenamed(repository: Repository, path: string, commit: string): Promise<Buffer | null> {
  const entry = (await historyOf(repository, path)).find((each) => each.commit === commit);
  return entry && entry.path !== path ? readAt(repository, entry.path, commit) : null;
}
