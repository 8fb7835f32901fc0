import { closest } from 'fastest-levenshtein';

/**
 * The name that someone most likely meant by one that does not exist: one that has all of its words, or all of whose words it
 * has, as after a file was renamed; otherwise the one with the fewest letters of difference.
 */
export function nearestOf(name: string, names: readonly string[]): string {
  const words = wordsIn(name);
  const akin = names.filter((other) => {
    const others = wordsIn(other);
    return words.length > 0 && others.length > 0 && (isWithin(words, others) || isWithin(others, words));
  });
  return closest(name, akin.length > 0 ? akin : [...names]);
}

const isWithin = (words: readonly string[], others: readonly string[]) =>
  words.every((word) => others.includes(word));

const wordsIn = (name: string) =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
