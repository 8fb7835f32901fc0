import type { Edit } from '../issue.ts';

/** The edits of one file that are made, in their order: of two that overlap, the first is. */
export function madeOf(edits: readonly Edit[]): Edit[] {
  let done = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => {
      if (start < done) return false;
      done = end;
      return true;
    });
}
