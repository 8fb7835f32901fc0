// `npm run screenshots`: pictures of every page of the finished build, at three widths, light and dark, for looking at.
// `npm run screenshots -- --only /path/,/other/` takes some pages; `--readme` makes those of README.md, and
// `--staff` those of the staff guide, which needs no build.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { loadSite } from '#lib/site.ts';
import { browserArgs } from '#tools/browser/browser-args.ts';
import { findOrInstallBrowser } from '#tools/browser/find-browser.ts';
import { shootPages } from '#tools/screenshots/shoot-pages.ts';
import { shootReadme } from '#tools/screenshots/shoot-readme.ts';
import { shootStaff } from '#tools/screenshots/shoot-staff.ts';
import { serveSite } from '#tools/servers/serve-site.ts';

const ROOT = join(import.meta.dirname, '..');
// The page for unknown addresses is no page of the model.
const UNKNOWN = { path: '/404/', slug: '404' };

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, readme: { type: 'boolean' }, staff: { type: 'boolean' } },
  });
  if (values.staff) return withBrowser(shootStaff);
  const { pages } = loadSite(join(ROOT, 'content'));
  const chosen = chosenFrom([...pages, UNKNOWN], values.only);
  const site = await serveSite();
  try {
    await withBrowser((browser) =>
      values.readme
        ? shootReadme(browser, site.url, new Set(pages.map(({ path }) => path)))
        : shootPages(browser, site.url, chosen, join(ROOT, 'shots')),
    );
  } finally {
    await site.stop();
  }
}

async function withBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: browserArgs() });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

/** The pages at some addresses, written with commas between them; all of them where none is named. */
function chosenFrom<Each extends { path: string }>(pages: Each[], only: string | undefined): Each[] {
  if (only === undefined) return pages;
  const paths = only.split(',').map((path) => path.trim());
  const unknown = paths.filter((path) => !pages.some((page) => page.path === path));
  if (unknown.length > 0) {
    const known = pages.map(({ path }) => path).join(' ');
    throw new Error(`There is no page at ${unknown.join(', ')}. The pages are: ${known}`);
  }
  return pages.filter(({ path }) => paths.includes(path));
}
