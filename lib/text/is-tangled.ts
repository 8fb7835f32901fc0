/** Longer than any page: the longest has an eighth of it. */
export const LONGEST_TEXT = 200_000;
/**
 * What reading takes time by its square for, or calls itself for: links in links, quotes in lists, lists in fields. A page has a tenth of so many
 * marks, a list of a thousand pages fits, and nothing stands so far in. A text with more would hold up everyone, and each page of the room.
 */
const MARKS = /[[\]{}<>*_~`|&@\\]/g;
const MOST_MARKS = 4_000;
const MOST_LINES = 5_000;
const TOO_DEEP = /^[ \t>*+\d.)?:-]{200}/m;

/** Whether a text has more lines and marks than a page or a data file can have, or more of them in each other than can be read. */
export function isTangled(text: string): boolean {
  return (
    (text.match(MARKS)?.length ?? 0) > MOST_MARKS ||
    (text.match(/\n/g)?.length ?? 0) > MOST_LINES ||
    TOO_DEEP.test(text)
  );
}
