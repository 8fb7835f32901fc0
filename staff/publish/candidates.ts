import { LRUCache } from 'lru-cache';
import type { Candidate, Publications } from '#staff/publications/publications.ts';

/** So many that were looked at are kept for their previews. */
const MOST = 4;

const looked = new WeakMap<Publications, LRUCache<string, Candidate>>();

/** What readers would see with some files, kept so that its pages can be looked at. */
export async function lookAt(publications: Publications, paths: readonly string[]): Promise<Candidate> {
  const candidate = await publications.candidateOf(paths);
  const kept = looked.get(publications) ?? new LRUCache<string, Candidate>({ max: MOST });
  looked.set(publications, kept);
  kept.set(candidate.tree, candidate);
  return candidate;
}

/** One that someone looked at before, by the id of its files; null where it is not known any more. */
export function candidateAt(publications: Publications | null, tree: string): Candidate | null {
  return (publications && looked.get(publications)?.get(tree)) ?? null;
}
