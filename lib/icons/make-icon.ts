import sharp, { type Sharp } from 'sharp';
import { SCREEN_COLORS } from '../screen-colors.ts';
import type { Icon } from './icons.ts';

const DRAWN = 48;
const DPI_OF_SVG = 72;

// Systems crop at most what lies outside a circle of 80%. The drawing is that much smaller, on a background that fills the rest.
const INNER = 0.8;

const COLORS = 32;

/** Makes an icon from the drawing in a file, as a PNG. */
export async function makeIcon(file: string, { size, full }: Icon): Promise<Uint8Array> {
  const inner = full ? Math.round(size * INNER) : size;
  const drawing = sharp(file, { density: (DPI_OF_SVG * inner) / DRAWN }).resize(inner);
  const icon = full ? widen(drawing, size - inner) : drawing;
  return new Uint8Array(await icon.png({ palette: true, colors: COLORS, effort: 10, dither: 0 }).toBuffer());
}

function widen(drawing: Sharp, by: number): Sharp {
  const background = SCREEN_COLORS.light.ink;
  const before = Math.floor(by / 2);
  const after = by - before;
  return drawing
    .extend({ top: before, left: before, bottom: after, right: after, background })
    .flatten({ background });
}
