import { type FinishedFiles, textAt } from '../files/finished-files.ts';
import type { Seen } from './seen-in.ts';

/** The names of elements and classes that can be in each page: its own, and whatever its scripts may add, where any word can be one. */
export function namesOf(
  seen: ReadonlyMap<string, Seen>,
  files: FinishedFiles,
): Map<string, ReadonlySet<string>> {
  const words = new Map<string, readonly string[]>();
  const wordsOf = (script: string) => {
    const known = words.get(script) ?? textAt(files, script).match(/[\w-]+/g) ?? [];
    words.set(script, known);
    return known;
  };
  return new Map(
    [...seen].map(([page, { names, scripts }]) => [page, new Set([...names, ...scripts.flatMap(wordsOf)])]),
  );
}
