import type { Edit } from '../issue.ts';
import { madeOf } from './made-of.ts';

/** Where a place in the text of a file stood before edits were made to it; one within words that were put in stood where these begin. */
export function placeBefore(edits: readonly Edit[], place: number): number {
  let moved = 0;
  for (const { start, end, text } of madeOf(edits)) {
    if (place < start + moved) break;
    if (place < start + moved + text.length) return start;
    moved += text.length - (end - start);
  }
  return place - moved;
}
