/** In the pattern of a search, between words that follow each other directly, and that may also be written as one. */
export const GLUE = '(,\\S* \\S*,)?';

/**
 * The words in which there may be a slip, once each, with spaces between them: those of the patterns of `toSearchPattern`, in some text that holds them. In
 * words of five letters or more, one slip of the keyboard counts as none; in shorter ones it makes another word: gun, fun. It runs in the browser, so
 * that the page does not have to hold them twice.
 */
export const longWordsIn = (text: string): string =>
  [...new Set(text.replaceAll(GLUE, '').match(/[a-z]{5,}/g))].join(' ');
