import { diffArrays } from 'diff';
import { fiveWordRunsOf, RUN_LENGTH } from '../../content/reading/five-word-runs.ts';

/** So many words of one kind, as they follow each other: on both sides, on the first alone (removed), or on the second (added). */
export type Change = { added: boolean; removed: boolean; count: number };

/** What differs by more words than these has been written anew, and which of them stand in both by chance says nothing. */
const MOST_EDITS = 1000;

/**
 * What makes the second row of words of the first. The time that a comparison takes grows with the square of what differs, which is minutes for a
 * long text that was written anew: so it is made between the runs of words that stand once on each side, and given up where too much differs.
 */
export function changesBetween(first: readonly string[], second: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [a, b] = [0, 0];
  for (const [inFirst, inSecond] of anchorsOf(first, second)) {
    const overlaps = inFirst < a || inSecond < b;
    // It goes on where the one before it ends, or is another way to align what that one has aligned.
    if (overlaps && inFirst - inSecond !== a - b) continue;
    if (!overlaps) changes.push(...compared(first.slice(a, inFirst), second.slice(b, inSecond)));
    const end = inFirst + RUN_LENGTH;
    changes.push({ added: false, removed: false, count: end - (overlaps ? a : inFirst) });
    [a, b] = [end, inSecond + RUN_LENGTH];
  }
  changes.push(...compared(first.slice(a), second.slice(b)));
  return joined(changes);
}

function compared(first: string[], second: string[]): Change[] {
  if (first.length === 0 && second.length === 0) return [];
  return (
    diffArrays(first, second, { maxEditLength: MOST_EDITS }) ?? [
      { removed: true, added: false, count: first.length },
      { removed: false, added: true, count: second.length },
    ]
  ).map(({ added, removed, count }) => ({ added, removed, count }));
}

/** Where the runs of five words stand that each side has once: as many as follow each other alike on both. */
function anchorsOf(first: readonly string[], second: readonly string[]): (readonly [number, number])[] {
  const inSecond = placesOf(second);
  const shared = [...placesOf(first)].flatMap(([run, at]) => {
    const there = inSecond.get(run);
    return at === null || there === null || there === undefined ? [] : [[at, there] as const];
  });
  return longestRising(shared);
}

/** Where each run starts; null for one that stands there more than once. */
function placesOf(words: readonly string[]): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [at, run] of fiveWordRunsOf(words).entries()) places.set(run, places.has(run) ? null : at);
  return places;
}

type Link = { pair: readonly [number, number]; before: Link | undefined };

/** As many pairs as rise on the second side too, of pairs that rise on the first (patience sorting). */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] };
  }
  const rising: (readonly [number, number])[] = [];
  for (let link = ends.at(-1); link; link = link.before) rising.push(link.pair);
  return rising.reverse();
}

/** What is of one kind and follows each other, as one. */
function joined(changes: readonly Change[]): Change[] {
  const rows: Change[] = [];
  for (const change of changes) {
    const last = rows.at(-1);
    if (last && last.added === change.added && last.removed === change.removed) last.count += change.count;
    else if (change.count > 0) rows.push({ ...change });
  }
  return rows;
}
