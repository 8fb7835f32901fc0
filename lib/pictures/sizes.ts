import type { Picture } from '../content/load/read-pictures.ts';

// From a small phone to the width of the text on a sharp screen.
const WIDTHS = [480, 960, 1440];

/** The smaller copy of a picture, as WebP: its address and its width in pixels. */
export type Copy = { src: string; width: number };

/** The copies that are made of a picture at build. A drawing (SVG) needs none, and no photograph is made larger. */
export function copiesOf({ src, width }: Picture): Copy[] {
  if (src.endsWith('.svg')) return [];
  return WIDTHS.filter((each) => each < width || each === WIDTHS[0]).map((each) => ({
    src: `/pictures/${Math.min(each, width)}${src}.webp`,
    width: Math.min(each, width),
  }));
}
