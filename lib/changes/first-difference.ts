import type { Position } from '../issue.ts';
import { type Statement, statementsOf } from './statements-of.ts';

/** Where two texts of one file first say something else: the place in the first, the words there, and what the second has in their place. */
export type Difference = Position & { words: string; becomes: string };

/**
 * The first thing that a content file would say otherwise if it had another text; null where both say the same, however they are written. What cannot
 * be read cannot be shown to say the same. The path is that below the content folder.
 */
export function firstDifference(file: string, before: string, after: string): Difference | null {
  if (before === after) return null;
  const [old, now] = [statementsOf(file, before), statementsOf(file, after)];
  if (!old || !now) return { line: 1, column: 1, words: '', becomes: '' };
  const isReadAlike = old.read !== null && now.read !== null && !differenceInFields(old.read, now.read);
  return (
    differenceIn(old.lost, now.lost) ??
    (isReadAlike ? null : differenceInFields(old.typed, now.typed)) ??
    differenceIn(old.body, now.body)
  );
}

/** Fields may be written in any order: each is compared with the one of its name. */
function differenceInFields(before: readonly Statement[], after: readonly Statement[]): Difference | null {
  const namedIn = (all: readonly Statement[]) => new Map(all.map((each) => [each.field, each]));
  const [old, now] = [namedIn(before), namedIn(after)];
  const gone = before.find(({ field, says }) => now.get(field)?.says !== says);
  const come = after.find(({ field }) => !old.has(field));
  if (!gone) return come ? { line: 1, column: 1, words: '', becomes: come.words } : null;
  const { line, column, field, words } = gone;
  return { line, column, words, becomes: now.get(field)?.words ?? '' };
}

function differenceIn(before: readonly Statement[], after: readonly Statement[]): Difference | null {
  const most = Math.max(before.length, after.length);
  for (let at = 0; at < most; at++) {
    const [old, now] = [before[at], after[at]];
    if (old?.says === now?.says) continue;
    const { line, column } = old ?? before.at(-1) ?? { line: 1, column: 1 };
    return { line, column, words: old?.words ?? '', becomes: now?.words ?? '' };
  }
  return null;
}
