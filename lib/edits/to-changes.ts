import { structuredPatch } from 'diff';
import type { Edit } from '../issue.ts';
import { applyEdits } from './apply-edits.ts';

/** One file before and after it was changed. */
export type Change = { file: string; before: string; after: string };

/** The files that edits change. */
export function changesBy(
  files: readonly { file: string; text: string }[],
  edits: readonly Edit[],
): Change[] {
  const own = Map.groupBy(edits, ({ file }) => file);
  return files.flatMap(({ file, text: before }) => {
    const after = applyEdits(before, own.get(file) ?? []);
    return after === before ? [] : [{ file, before, after }];
  });
}

/** What changed, place by place: what stood there (`-`) and what stands there now (`+`), with the words around it. `mark` follows each place. */
export function toChanges(changes: readonly Change[], contentDir = 'content', mark = ''): string {
  return changes
    .flatMap(({ file, before, after }) =>
      structuredPatch(file, file, before, after, undefined, undefined, { context: 0 }).hunks.map(
        ({ newStart, lines }) =>
          [`${contentDir}/${file}:${newStart}${mark}`, ...shortened(lines), ''].join('\n'),
      ),
    )
    .join('\n');
}

/** So much of a line is shown on each side of what changed in it: a paragraph is one line. */
const AROUND = 40;

function shortened(lines: readonly string[]): string[] {
  // A line that ends as on Windows would send the terminal back to its start.
  const linesOf = (sign: string) =>
    lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1).replace(/\r$/, ''));
  const [gone, come] = [linesOf('-'), linesOf('+')];
  return [
    ...gone.map((line, nth) => `  - ${aroundOf(line, come[nth])}`),
    ...come.map((line, nth) => `  + ${aroundOf(line, gone[nth])}`),
  ];
}

/** What of a line is not as in the one beside it, with some words on both sides. */
function aroundOf(line: string, other = ''): string {
  const most = Math.min(line.length, other.length);
  let start = 0;
  while (start < most && line[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && line.at(-1 - end) === other.at(-1 - end)) end++;
  const from = Math.max(0, start - AROUND);
  const to = Math.min(line.length, line.length - end + AROUND);
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
