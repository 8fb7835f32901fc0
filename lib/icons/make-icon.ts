import sharp, { type Sharp } from 'sharp';
import { SCREEN_COLORS } from '../screen-colors.ts';
import type { Icon } from './icons.ts';

const DRAWN = 48;
const DPI_OF_SVG = 72;

// What a system cuts off lies outside a circle of 80 %. The drawing is smaller by that, and its ground goes on around it.
const INNER = 0.8;

const COLORS = 32;

/** Makes an icon of the drawing in a file, as PNG. */
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
