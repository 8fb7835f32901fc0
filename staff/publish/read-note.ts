/** Longer than any line that someone reads in a list. */
export const LONGEST_NOTE = 300;

/** The one line that someone wrote about what they do, as it is kept; empty where they wrote none. */
export function readNote(value: unknown): string {
  if (typeof value !== 'string') return '';
  const line = value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  // Half of a letter may be left where it is cut.
  return line.slice(0, LONGEST_NOTE).toWellFormed();
}
