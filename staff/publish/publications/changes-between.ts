import { type WordsChanged, wordsChanged } from '#lib/changes/words-changed.ts';
import { titleOf } from '#lib/content/names/title-of.ts';
import { differencesOf } from '#staff/repository/log-of.ts';
import { readBlobs } from '#staff/repository/read-blobs.ts';
import type { Repository } from '#staff/repository/repository.ts';

/** A content file that differs between two states of the site, and the words that do. */
export type FileChange = { path: string; title: string; words: WordsChanged[] };

/** What differs in the words of two states of the site, each a commit. */
export async function changesBetween(
  repository: Repository,
  from: string,
  to: string,
): Promise<FileChange[]> {
  const files = await differencesOf(repository, from, to, ['content']);
  const texts = await readBlobs(
    repository,
    files.flatMap(({ before, after }) => [before, after].filter((id) => id !== null)),
  );
  const textOf = (id: string | null) => (id === null ? null : `${texts.get(id) ?? ''}`);
  return files.map(({ path, before, after }) => {
    const [old, now] = [textOf(before), textOf(after)];
    return { path, title: titleOf(path, now ?? old ?? ''), words: wordsChanged(path, old, now) };
  });
}
