import type { PageFigures, Weight } from '../results.ts';

/** All bytes of a first visit. */
export function allBytesOf({ html, css, script, font, other }: Weight): number {
  return html + css + script + font + other;
}

/** All bytes but the font, which is the same file in every variant. */
export function bytesWithoutFontOf(weight: Weight): number {
  return allBytesOf(weight) - weight.font;
}

/** How our bytes compare with those of another variant; 1 is as many. */
export function ratioTo(
  other: 'plain' | 'astro',
  page: PageFigures<Weight>,
  bytesOf: (weight: Weight) => number,
): number {
  return bytesOf(page.ours) / bytesOf(page[other]);
}
