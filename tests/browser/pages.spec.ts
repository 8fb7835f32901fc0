import type { Page } from '@playwright/test';
import { axeViolations, COLOR_RULES } from '#tests/axe-violations.ts';
import { pagesThatShowAll } from '#tests/pages-that-show-all.ts';
import { expectFocusInSight } from './expect-focus-in-sight.ts';
import { expectToFit } from './expect-to-fit.ts';
import { shiftOf } from './shift-of.ts';
import { dayIf, expect, site, test, UNKNOWN } from './test.ts';

// The narrowest window that WCAG 2.2 asks for (1.4.10), and a desktop: app/styles has no other bounds but for a diagram.
const WIDTHS = [320, 1280];

/** The answer 404 itself is told on the console. */
const isNoise = (line: string) => !line.includes('404');

/** Opens a page, with its font there before its styles: which of the two comes first is chance. `late-font.spec.ts` is about one that is late. */
async function openWithFont(page: Page, path: string): Promise<void> {
  const font = page.waitForResponse('**/*.woff2').then((response) => response.finished());
  await page.route('**/*.css', (route) => font.then(() => route.continue()));
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.unrouteAll();
}

/** The pages that are looked at in each width and theme: what these change depends on how parts are made, and these pages have them all. */
const IN_EACH_WAY = new Set(pagesThatShowAll(site.pages).map(({ path }) => path));

/** What is folded away must be right as well. */
const unfold = (page: Page) =>
  page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });

/** Expects axe to find nothing at the narrowest width, and where it is asked for, in each width and theme. */
async function expectAxeToFindNothing(page: Page, isInEachWay: boolean): Promise<void> {
  await unfold(page);
  // Only styles depend on the width, and only colors on the theme, so that the page need not be loaded again for each.
  for (const width of isInEachWay ? WIDTHS : WIDTHS.slice(0, 1)) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await axeViolations(page), `at ${width} px, light`).toEqual([]);
    if (!isInEachWay) continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, { rules: COLOR_RULES }), `at ${width} px, dark`).toEqual([]);
  }
}

// Every page is visited once without scripts and once with, which show parts of it and change no words. What no page may ask for or
// leave behind is proved by the receipt of each release (tests/build/receipt.test.ts). By day the pages that have every part; the others differ from
// these in their words.
for (const { path, frontmatter } of site.pages) {
  test(
    `${path} can be read, fits its window, moves nothing, hides nothing, and says nothing to anyone else`,
    dayIf(IN_EACH_WAY.has(path)),
    async ({ page, quiet, javaScriptEnabled }) => {
      if (javaScriptEnabled) {
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 844 });
          await openWithFont(page, path);
          expect(await shiftOf(page), `at ${width} px`).toBe(0);
        }
      } else await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(frontmatter.heading);
      for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
        await expect(page.getByRole(landmark)).toHaveCount(1);
      }
      if (javaScriptEnabled) await expectAxeToFindNothing(page, IN_EACH_WAY.has(path));
      else {
        await unfold(page);
        await expectToFit(page);
        await expectFocusInSight(page, 390);
        if (IN_EACH_WAY.has(path)) {
          for (const width of [320, 1280]) await expectFocusInSight(page, width);
          await expectFocusInSight(page, 390, '200%');
        }
      }
      expect(quiet).toEqual([]);
    },
  );
}

test('an unknown address is told as one, asks for little, leaves nothing behind and leads back to the first page', async ({
  page,
  context,
  quiet,
  javaScriptEnabled,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  const response = await page.goto(UNKNOWN);
  expect(response?.status()).toBe(404);
  await page.evaluate(() => document.fonts.ready);
  // A browser with windows asks for the icon as well. This one may not.
  asked.add(new URL((await page.locator('link[rel=icon]').getAttribute('href')) ?? '', page.url()).href);
  expect([...asked].length, [...asked].join('\n')).toBeLessThanOrEqual(6);
  expect(await context.cookies()).toEqual([]);
  if (javaScriptEnabled) {
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await expectAxeToFindNothing(page, true);
  }
  await expectToFit(page);
  expect(quiet.filter(isNoise)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'the first page' }).click();
  await expect(page).toHaveURL('/');
});

test('axe does find what is wrong, and colors in the theme that has them', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'axe is a script itself.');
  await page.goto('/');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media (prefers-color-scheme: dark) { h1 { color: #333 !important } }');
    document.adoptedStyleSheets.push(sheet);
  });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const [found] = await axeViolations(page, { rules: COLOR_RULES });
  expect(found).toEqual(['color-contrast', [expect.stringContaining('<h1')]]);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await axeViolations(page)).map(([rule]) => rule)).toEqual(['button-name', 'color-contrast']);
});
