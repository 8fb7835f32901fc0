import { partsOfSearch } from './parts-of-search.ts';

/** In words of so many letters or more, one slip of the keyboard counts as none. In shorter ones it makes another word: gun, fun. */
const LONG = 5;

/** The words of some searches in which there may be a slip, each once; in the order of their letters, which compresses best. */
export function longWordsOf(searches: readonly string[]): string[] {
  const words = searches.flatMap((search) => partsOfSearch(search).flat(2));
  return [...new Set(words)].filter((word) => word.length >= LONG).sort();
}
