import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { ImageResponse } from 'next/og.js';
import sharp from 'sharp';
import { CARD_SIZE, type CardWords } from './share-picture-of.ts';
import { toShareCard } from './to-share-card.tsx';
import { undrawableIn } from './undrawable-in.ts';

// next/og reads no woff2.
const FONT = '../files/fraunces-latin-500-normal.woff';

// Four colors, and the shades between them along the edges of the letters and the line.
const COLORS = 64;

/** Draws a card as a PNG. Throws if its words hold a character that the font lacks. */
export async function drawCard(words: CardWords): Promise<Uint8Array> {
  const missing = undrawableIn(words.large + words.small);
  if (missing.length > 0) {
    throw new Error(
      `The picture for shared links cannot show ${missing.map((each) => `"${each}"`).join(', ')} of "${words.large}". Use letters and plain marks there, or leave out "share: full".`,
    );
  }
  const data = await readFile(join(findPackageJSON('@fontsource/fraunces', import.meta.url) ?? '', FONT));
  const drawn = new ImageResponse(toShareCard(words), { ...CARD_SIZE, fonts: [{ name: 'Fraunces', data }] });
  const smaller = sharp(await drawn.arrayBuffer()).png({
    palette: true,
    colors: COLORS,
    effort: 10,
    dither: 0,
  });
  return new Uint8Array(await smaller.toBuffer());
}
