import type { Edit } from '../issue.ts';
import { madeOf } from './made-of.ts';

/**
 * Makes changes to the text of a file, as it is read or as it lies on the disk: the byte order mark and the CRLF that editors on
 * Windows write, which places do not count, stay. Of two changes that overlap, the first is made.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const offsets = offsetsIn(text);
  const ends = text.includes('\r\n') ? '\r\n' : '\n';
  let changed = '';
  let done = 0;
  for (const edit of madeOf(edits)) {
    const [start, end] = [offsets(edit.start), offsets(edit.end)];
    changed += text.slice(done, start) + edit.text.replaceAll('\n', ends);
    done = end;
  }
  return changed + text.slice(done);
}

/** Where a place of the text as it is read stands on the disk. */
function offsetsIn(raw: string): (offset: number) => number {
  const mark = raw.startsWith('\uFEFF') ? 1 : 0;
  const returns = [...raw.matchAll(/\r\n/g)].map(({ index }, nth) => index - mark - nth);
  return (offset) => offset + mark + returns.filter((at) => at < offset).length;
}
