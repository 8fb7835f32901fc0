/** So many words in a row are someone's own way of saying a thing, and seldom stand alike by chance. */
export const RUN_LENGTH = 5;

/** Every run of five words, in order: what two texts share of them, they say alike. */
export function fiveWordRunsOf(words: readonly string[]): string[] {
  return words.slice(RUN_LENGTH - 1).map((_, start) => words.slice(start, start + RUN_LENGTH).join(' '));
}
