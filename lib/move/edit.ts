import type { Stretch } from '../content/link-places.ts';

/** Words of a file to put other words for. The places are those of the text as the model reads it. */
export type Edit = Stretch & { file: string; text: string };

/** A text with some of its words replaced. The edits do not overlap. */
export function applyEdits(text: string, edits: readonly (Stretch & { text: string })[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((old, edit) => old.slice(0, edit.start) + edit.text + old.slice(edit.end), text);
}

/**
 * The same on the text as it lies on the disk. The model reads it without the byte order mark and the CRLF that editors on
 * Windows write, and both stay.
 */
export function applyToRaw(raw: string, edits: readonly Edit[]): string {
  const ends = raw.includes('\r\n') ? '\r\n' : '\n';
  const offsets = offsetsIn(raw);
  return applyEdits(
    raw,
    edits.map(({ start, end, text }) => ({
      start: offsets(start),
      end: offsets(end),
      text: text.replaceAll('\n', ends),
    })),
  );
}

function offsetsIn(raw: string): (offset: number) => number {
  const mark = raw.startsWith('\uFEFF') ? 1 : 0;
  const returns = [...raw.matchAll(/\r\n/g)].map(({ index }, nth) => index - mark - nth);
  return (offset) => offset + mark + returns.filter((at) => at < offset).length;
}
