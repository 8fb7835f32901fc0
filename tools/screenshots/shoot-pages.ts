import { join, relative } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { settle } from '../browser/settle.ts';

const WIDTHS = [390, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 900;
// More would only wait for each other.
const AT_ONCE = 2;

type Shown = { path: string; slug: string };

/** Pictures of whole pages, as `<folder>/<width>-<scheme>/<slug>.png`, with a line on the console for each page. */
export async function shootPages(
  browser: Browser,
  url: string,
  pages: readonly Shown[],
  folder: string,
): Promise<void> {
  const started = performance.now();
  const left = [...pages];
  let done = 0;
  const work = async () => {
    const page = await browser.newPage();
    for (let next = left.shift(); next; next = left.shift()) {
      await shootPage(page, url, next, folder);
      done += 1;
      const seconds = (performance.now() - started) / 1000;
      const toGo = Math.round((seconds / done) * (pages.length - done));
      console.log(`${done} of ${pages.length}  ${next.path}  ${toGo} s left`);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const count = pages.length * WIDTHS.length * SCHEMES.length;
  console.log(`${count} pictures of ${pages.length} pages in ${seconds} s, in ${relative('.', folder)}`);
}

// Only styles depend on the width and on the scheme, so that one visit is enough for all pictures of a page.
async function shootPage(page: Page, url: string, { path, slug }: Shown, folder: string): Promise<void> {
  await page.goto(url + path);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await settle(page);
      const file = join(folder, `${width}-${colorScheme}`, `${slug}.png`);
      await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
    }
  }
}
