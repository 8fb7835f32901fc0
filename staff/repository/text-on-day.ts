import { logOfFile } from './log-of.ts';
import { readBlobs } from './read-blobs.ts';
import type { Repository } from './repository.ts';

/**
 * The text of a page as it was saved last before its words were changed on a later day than `day` (as its own `updated` says); the oldest that is known
 * where all are later; null where none is known.
 */
export async function textOnDay(repository: Repository, path: string, day: string): Promise<string | null> {
  const log = await logOfFile(repository, path);
  const ids = log.map(({ after }) => after).filter((id) => id !== null);
  const blobs = await readBlobs(repository, ids);
  const texts = ids.map((id) => blobs.get(id)?.toString()).filter((text) => text !== undefined);
  return texts.find((text) => (updatedIn(text) ?? day) <= day) ?? texts.at(-1) ?? null;
}

const updatedIn = (text: string): string | undefined =>
  /^---\n(?:.*\n)*?updated: *['"]?(\d{4}-\d\d-\d\d)/.exec(text)?.[1];
