import type { TextRange } from '../markdown/link-ranges.ts';
import { replaceRanges } from '../markdown/replace-ranges.ts';

/** Words of a file to put other words for. The places are those of the text as the model reads it. */
export type Edit = TextRange & { file: string; text: string };

/**
 * The text of a file as it lies on the disk, with the words of its edits replaced. The model reads it without the byte order mark and the CRLF that editors on
 * Windows write, and both stay.
 */
export function applyToRaw(raw: string, edits: readonly Edit[]): string {
  const ends = raw.includes('\r\n') ? '\r\n' : '\n';
  const offsets = offsetsIn(raw);
  return replaceRanges(
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
