import { isDraftText } from '#lib/content/load/is-draft-text.ts';
import { pageKindAndSlugOf } from '#lib/content/model/paths.ts';
import { logOf } from '#staff/repository/log-of.ts';
import { readAt, readBlobs } from '#staff/repository/read-blobs.ts';
import type { Repository } from '#staff/repository/repository.ts';
import type { Unpublished } from '#staff/repository/unpublished-of.ts';
import { firstDayIn } from './with-first-day.ts';

/**
 * The day that a page is to bear as the one on which it was first public, where its text has none: today where no reader ever got it, or the day that
 * it had when readers last did. Null for what is no page, for a draft, and for a page that was public before anyone wrote down since when: nothing is
 * made up.
 */
export async function firstDayOf(
  repository: Repository,
  live: string,
  { path, formerPath }: Pick<Unpublished, 'path' | 'formerPath'>,
  text: string,
  today: string,
): Promise<string | null> {
  const isPage = pageKindAndSlugOf(path.replace(/^content\//, '')) !== null;
  if (!isPage || isDraftText(text) || firstDayIn(text) !== null) return null;
  const now = String((await readAt(repository, formerPath ?? path, live)) ?? '');
  if (isPublic(now)) return firstDayIn(now);
  // It may have been taken away, or made a draft again.
  const log = await logOf(repository, [live, '--', ...new Set([path, formerPath ?? path])]);
  const ids = log.flatMap(({ after, before }) => [after, before]).filter((id) => id !== null);
  const blobs = await readBlobs(repository, ids);
  const last = ids.map((id) => String(blobs.get(id) ?? '')).find(isPublic);
  return last === undefined ? today : firstDayIn(last);
}

const isPublic = (text: string) => text !== '' && !isDraftText(text);
