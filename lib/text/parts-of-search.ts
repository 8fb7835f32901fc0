import { withoutAccents } from './without-accents.ts';

/**
 * The parts of a search of `crisis-searches.yaml`: for each place, what may stand there, and each of that as the words that follow
 * each other directly. What has a hyphen or an apostrophe is also written as one word: "self-harm", "selfharm", "can't", "cant".
 */
export function partsOfSearch(search: string): string[][][] {
  return withoutAccents(search)
    .split(/\s+/)
    .map((part) => part.split('/').flatMap(formsOf))
    .filter((forms) => forms.length > 0);
}

function formsOf(written: string): string[][] {
  const words = written.match(/[a-z\d]+/g) ?? [];
  if (words.length < 2) return words.length === 0 ? [] : [words];
  return [words, [words.join('')]];
}
