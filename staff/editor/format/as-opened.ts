import { asRead } from '#lib/text/as-read.ts';

/** The fields of a page as the checks find them: there may be spaces behind the hyphens around them. */
const FIELDS = /^---[ \t]*\n(.*?\n)?---[ \t]*(?=\n|$)/s;

/**
 * The text of a content file as the editor opens it: whatever the checks can read, it can. Keystatic itself finds no fields behind "--- ", and with a
 * byte order mark it takes the end of the fields for words of the page.
 */
export function asOpened(text: string): string {
  return asRead(text).replace(FIELDS, (_, fields = '') => `---\n${fields}---`);
}
