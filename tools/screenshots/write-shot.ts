import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';

const ROOT = join(import.meta.dirname, '../..');

type Limits = { colours: number; mostBytes: number };

/** Writes a picture for a guide, with few enough colors for a small file. Throws if it would still be large. */
export async function writeShot(path: string, taken: Buffer, { colours, mostBytes }: Limits): Promise<void> {
  const small = await sharp(taken)
    .png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  if (small.length > mostBytes)
    throw new Error(`${path} has ${small.length} bytes; at most ${mostBytes} are wanted.`);
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), small);
  console.log(`${path}  ${small.length} bytes`);
}

/** Waits until a page looks its final way: fonts ready, all pictures loaded, scrolled back to the top. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const image of document.images) image.loading = 'eager';
    // One that cannot be loaded is for the tests to report.
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    scrollTo(0, 0);
  });
}
