import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import sharp from 'sharp';
import { settle } from './settle.ts';

const FOLDER = join(import.meta.dirname, '../docs/screenshots');
const MOST_BYTES = 150_000;
const DESKTOP = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: 'dark', deviceScaleFactor: 2 } as const;

type Shot = { name: string; path: string; setting: BrowserContextOptions };

const SHOTS: Shot[] = [
  { name: 'first-page', path: '/', setting: DESKTOP },
  { name: 'main-pillar', path: '/sex-addiction-therapy-miami-florida/', setting: DESKTOP },
  { name: 'partners-on-a-phone', path: '/betrayal-trauma-therapy-miami-florida/', setting: PHONE },
];

/** Makes the pictures of README.md: what a window shows first, with as few colors as a small file needs. */
export async function shootReadme(browser: Browser, url: string, paths: ReadonlySet<string>): Promise<void> {
  const gone = SHOTS.filter(({ path }) => !paths.has(path)).map(({ path }) => path);
  if (gone.length > 0) {
    throw new Error(
      `There is no page at ${gone.join(', ')} any more. Change SHOTS in scripts/shoot-readme.ts.`,
    );
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, path, setting } of SHOTS) {
    const page = await browser.newPage({ reducedMotion: 'reduce', ...setting });
    await page.goto(url + path);
    await settle(page);
    const taken = await page.screenshot({ animations: 'disabled' });
    await page.close();
    const small = await sharp(taken)
      .png({ palette: true, colours: 64, effort: 10, compressionLevel: 9 })
      .toBuffer();
    if (small.length > MOST_BYTES)
      throw new Error(`${name}.png has ${small.length} bytes; at most ${MOST_BYTES} are wanted.`);
    writeFileSync(join(FOLDER, `${name}.png`), small);
    console.log(`docs/screenshots/${name}.png  ${small.length} bytes  ${path}`);
  }
}
