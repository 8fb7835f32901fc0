import { join, relative } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { settle } from './write-shot.ts';

const WIDTHS = [390, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 900;
// More would only wait for one another.
const AT_ONCE = 2;

type Shown = { path: string; slug: string };

// The page for unknown addresses is not in the model.
const UNKNOWN = { path: '/404/', slug: '404' };

/** The pages at a comma-separated list of addresses; without a list, all of them. */
export function chosenFrom(pages: readonly Shown[], only: string | undefined): Shown[] {
  const all = [...pages, UNKNOWN];
  if (only === undefined) return all;
  const paths = only.split(',').map((path) => path.trim());
  const unknown = paths.filter((path) => !all.some((page) => page.path === path));
  if (unknown.length > 0) {
    const known = all.map(({ path }) => path).join(' ');
    throw new Error(`There is no page at ${unknown.join(', ')}. The pages are: ${known}`);
  }
  return all.filter(({ path }) => paths.includes(path));
}

/** Takes pictures of whole pages, as `<folder>/<width>-<scheme>/<slug>.png`, and logs a line for each page. */
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

// Only styles depend on the width and the color scheme, so one visit is enough for all pictures of a page.
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
