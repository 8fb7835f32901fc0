import { structuredPatch } from 'diff';

/** One file before and after it was fixed. */
export type Change = { file: string; before: string; after: string };

/** What was changed, line by line: each place, what stood there (`-`) and what stands there now (`+`). */
export function toChanges(changes: readonly Change[], contentDir = 'content'): string {
  return changes
    .flatMap(({ file, before, after }) =>
      structuredPatch(file, file, before, after, undefined, undefined, { context: 0 }).hunks.map(
        ({ newStart, lines }) =>
          `${contentDir}/${file}:${newStart}  fixed\n${lines.map(indent).join('\n')}\n`,
      ),
    )
    .join('\n');
}

// A line that ends as on Windows would send the terminal back to its start.
const indent = (line: string) => `  ${line.replace(/\r$/, '')}`;
