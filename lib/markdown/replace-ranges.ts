import type { TextRange } from './link-ranges.ts';

/** A text with other words in some of its stretches, which do not overlap. */
export function replaceRanges(text: string, replacements: readonly (TextRange & { text: string })[]): string {
  return [...replacements]
    .sort((a, b) => b.start - a.start)
    .reduce((old, { start, end, text: words }) => old.slice(0, start) + words + old.slice(end), text);
}
