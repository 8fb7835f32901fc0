import { LRUCache } from 'lru-cache';

/** So many are known by what was chosen for them. */
const MOST = 100;

const choices = new LRUCache<string, readonly string[]>({ max: MOST });

/** Remembers what was chosen for the files of a candidate, by their id. */
export function keepChoice(tree: string, paths: readonly string[]): void {
  choices.set(tree, paths);
}

/** What was chosen for a candidate that someone looks at; null where the room was started again since. */
export function choiceOf(tree: string): readonly string[] | null {
  return choices.get(tree) ?? null;
}
