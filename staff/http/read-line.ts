/** What someone wrote as one line, as it is kept: with single spaces, at most so many letters; empty where they wrote nothing. */
export function readLine(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  const line = value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  // Half of a letter may be left where it is cut.
  return line.slice(0, most).toWellFormed();
}
