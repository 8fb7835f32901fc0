import type { Picture } from '../content/load/read-pictures.ts';

// From a small phone to the full width of the text on a high-density screen.
const WIDTHS = [480, 960, 1440];

/** The smaller copy of a picture, as WebP: its address and its width in pixels. */
export type Copy = { src: string; width: number };

/** The copies that a build makes of a picture. A drawing (SVG) needs none, and no photograph is enlarged. */
export function copiesOf({ src, width }: Picture): Copy[] {
  if (src.endsWith('.svg')) return [];
  return WIDTHS.filter((each) => each < width || each === WIDTHS[0]).map((each) => ({
    src: `/pictures/${Math.min(each, width)}${src}.webp`,
    width: Math.min(each, width),
  }));
}
