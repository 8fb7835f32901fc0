import type { Browser, BrowserContextOptions } from '@playwright/test';
import { settle, writeShot } from './write-shot.ts';

const LIMITS = { colours: 64, mostBytes: 150_000 };
const DESKTOP = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: 'dark', deviceScaleFactor: 2 } as const;

type Shot = { name: string; path: string; setting: BrowserContextOptions };

const SHOTS: Shot[] = [
  { name: 'first-page', path: '/', setting: DESKTOP },
  { name: 'main-pillar', path: '/sex-addiction-therapy-miami-florida/', setting: DESKTOP },
  { name: 'partners-on-a-phone', path: '/betrayal-trauma-therapy-miami-florida/', setting: PHONE },
];

/** Takes the pictures for README.md: what a window shows first. */
export async function shootReadme(browser: Browser, url: string, paths: ReadonlySet<string>): Promise<void> {
  const gone = SHOTS.filter(({ path }) => !paths.has(path)).map(({ path }) => path);
  if (gone.length > 0) {
    throw new Error(
      `There is no page at ${gone.join(', ')} anymore. Change SHOTS in tools/screenshots/shoot-readme.ts.`,
    );
  }
  for (const { name, path, setting } of SHOTS) {
    const page = await browser.newPage(setting);
    await page.goto(url + path);
    await settle(page);
    const taken = await page.screenshot({ animations: 'disabled' });
    await page.close();
    await writeShot(`docs/screenshots/${name}.png`, taken, LIMITS);
  }
}
