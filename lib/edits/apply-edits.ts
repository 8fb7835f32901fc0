import type { Edit } from '../issue.ts';
import { replaceRanges } from '../markdown/replace-ranges.ts';

/**
 * Makes changes to the text of a file, as it lies on the disk. A change is made only where the words that it replaces stand at
 * its place, and only one of two that overlap: nothing is ever replaced by guess. `made` are those that were made.
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; made: Edit[] } {
  const starts = lineStartsOf(text);
  const placed = edits
    .flatMap((edit) => {
      const line = starts[edit.line - 1];
      const start = line === undefined ? -1 : line + edit.column - 1;
      return start >= 0 && edit.from !== edit.to && text.startsWith(edit.from, start)
        ? [{ edit, start, end: start + edit.from.length, text: edit.to }]
        : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const made: typeof placed = [];
  for (const each of placed) if (each.start >= (made.at(-1)?.end ?? 0)) made.push(each);
  return { text: replaceRanges(text, made), made: made.map(({ edit }) => edit) };
}

// A byte order mark is no part of the first line, and no editor counts it.
function lineStartsOf(text: string): number[] {
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  return [first, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
