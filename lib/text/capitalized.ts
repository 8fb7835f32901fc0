/** Words with a capital at their start, as they begin a sentence. */
export function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
