import type { Stretch } from './link-places.ts';

/** A text with other words in some of its stretches, which do not overlap. */
export function replaceStretches(
  text: string,
  replacements: readonly (Stretch & { text: string })[],
): string {
  return [...replacements]
    .sort((a, b) => b.start - a.start)
    .reduce((old, { start, end, text: words }) => old.slice(0, start) + words + old.slice(end), text);
}
