import { type WordsChanged, wordsChanged } from '#lib/changes/words-changed.ts';
import { type Logged, logOfFile } from './log-of.ts';
import { readBlobs } from './read-blobs.ts';
import type { Repository } from './repository.ts';

/** Saves of one person on one page, shown as one unless one of them took back what was there. `path` is where the file lay then. */
export type HistoryEntry = {
  commit: string;
  who: string;
  when: string;
  path: string;
  /** The id of its bytes; null where it was taken away. */
  sha: string | null;
  saves: number;
  changes: WordsChanged[];
  added: number;
  removed: number;
};

/** Saves of one person that are no further apart from the last of them are shown as one. */
const TOGETHER_MS = 10 * 60 * 1000;

/** Who changed a file when, and which words, the last change first. A file that was renamed keeps its history. */
export async function historyOf(repository: Repository, path: string): Promise<HistoryEntry[]> {
  const log = await logOfFile(repository, path);
  const groups = grouped(log);
  const ids = groups.flatMap(({ first, last }) => [first.before, last.after]).filter((id) => id !== null);
  const blobs = await readBlobs(repository, ids);
  const textOf = (id: string | null) => (id === null ? null : (blobs.get(id)?.toString() ?? null));
  return groups.map(({ first, last, saves }) => {
    const { commit, who, when, path, after: sha } = last;
    const changes = wordsChanged(path, textOf(first.before), textOf(sha));
    const count = (side: 'added' | 'removed') =>
      changes.reduce((sum, change) => sum + change[side].split(' ').filter(Boolean).length, 0);
    return { commit, who, when, path, sha, saves, changes, added: count('added'), removed: count('removed') };
  });
}

function grouped(log: readonly Logged[]): { first: Logged; last: Logged; saves: number }[] {
  const groups: { first: Logged; last: Logged; saves: number }[] = [];
  for (const [index, each] of log.entries()) {
    const group = groups.at(-1);
    const isNear = group && Date.parse(group.last.when) - Date.parse(each.when) <= TOGETHER_MS;
    if (group && isNear && group.last.by === each.by && !takesBack(group.first, log.slice(index))) {
      group.first = each;
      group.saves++;
    } else groups.push({ first: each, last: each, saves: 1 });
  }
  return groups;
}

/** Whether a save removed the file, or brought back words that it had earlier: shown with the saves before it, it would hide what they were. */
const takesBack = ({ after }: Logged, earlier: readonly Logged[]): boolean =>
  after === null || earlier.some((each) => each.after === after || each.before === after);
