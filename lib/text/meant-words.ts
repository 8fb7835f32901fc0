import { withoutAccents } from './without-accents.ts';

/**
 * What someone may have meant by what they typed, as the patterns of `toSearchPattern` look for it: each word becomes ` ,word,` and
 * behind it those of the `long` words that it may be a slip of. They are one letter away, wrong, missing or added, or have two
 * neighbors swapped (distance 1 in optimal string alignment). It runs in the browser with each letter that is typed, where few bytes
 * may be spent: so the slips of a word are one pattern, and the long words the text that it looks through.
 */
export function meantWords(typed: string, long: string): string {
  return withoutAccents(typed)
    .split(/[\W_]+/)
    .map(
      (word) =>
        // At each letter: what stands before it, and what a slip makes of it and those behind it. Of one letter alone it makes nothing,
        // which would be found between all words.
        ` ,${word},${word[1] && long.match(RegExp(`\\b(${word.replace(/.(?=(.?)(.*))/g, "$`\\w?$&?$'|$`$1$&$2|")}${word}\\w)\\b`, 'g'))},`,
    )
    .join();
}
