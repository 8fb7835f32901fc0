import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { browserArgs } from '#tools/browser/find-browser.ts';
import { buttonsOf } from './buttons-of.ts';
import { pressShift } from './press-shift.ts';
import { expect, pagesInEnglish, site, test } from './test.ts';

// Browsers keep whole pages for "back". Playwright starts them without that, and readers have it; the shell
// without windows does not know it at all.
test.use({
  launchOptions: {
    executablePath: process.env.E2E_WHOLE_BROWSER,
    args: browserArgs(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

const { practice, privateReading } = siteChromeOf(site, SITE_WORDS);
const home = site.pages.find(({ path }) => path === '/');
const [first, second] = site.pages.filter(({ kind }) => kind === 'pillar');
const search = pagesInEnglish.find(({ components }) => components.some(({ name }) => name === 'Search'));
if (!home || !first || !second || !search || !privateReading)
  throw new Error('Too few pages to come back to');

/** Marks a page as it is in the memory of the browser: only the very same page has the mark. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isMarked: true }));
const isSame = (page: Page) => page.evaluate(() => 'isMarked' in window);

// Playwright's own way back waits for a page to load, and none does. The answer is here before the page is gone.
async function goBack(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    setTimeout(() => history.back());
  });
  await expect.poll(() => new URL(page.url()).pathname).toBe(path);
}

test('after leaving, a page that the browser kept comes back as it was', async ({ page }) => {
  await page.route(`${practice.leaveTo}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  );
  await page.goto(first.path);
  await mark(page);
  await page.goto(second.path);
  await pressShift(page);
  await expect(page).toHaveTitle('Weather');
  await goBack(page, first.path);
  expect(await isSame(page)).toBe(true);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page).toHaveTitle(first.frontmatter.title);
});

test('where the other site never came, the page that was left is kept nowhere: "forward" opens the first one', async ({
  page,
}) => {
  // A site that takes the question and lets it wait.
  let isAsked = false;
  const silent = createServer(() => {
    isAsked = true;
  }).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  await page.goto(first.path);
  await page.goto(second.path);
  await mark(page);
  await page.evaluate(
    (port) => document.querySelector('.leave')?.setAttribute('href', `http://127.0.0.1:${port}/`),
    (silent.address() as AddressInfo).port,
  );
  const buttons = await buttonsOf(page);
  await pressShift(page);
  await expect.poll(() => isAsked).toBe(true);
  await buttons.back();
  await expect(page).toHaveTitle(first.frontmatter.title);
  await buttons.forward();
  await expect(page).toHaveTitle(home.frontmatter.title);
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('main')).toBeVisible();
  expect(await isSame(page)).toBe(false);
  silent.close();
  silent.closeAllConnections();
});

test('a page that the browser kept knows that private reading was switched on since', async ({ page }) => {
  await page.goto(first.path);
  await mark(page);
  await page.goto(privateReading);
  await page.getByRole('checkbox', { name: 'Read privately' }).check();
  await goBack(page, first.path);
  expect(await isSame(page)).toBe(true);
  await expect(page.getByRole('link', { name: 'Private reading is on' })).toBeVisible();
});

test('a search that the browser kept comes back empty', async ({ page }) => {
  await page.goto(search.path);
  await mark(page);
  await page.getByRole('searchbox').fill('trust');
  const found = page.locator('search li');
  await expect(found.first()).toBeVisible();
  await page.goto(first.path);
  await goBack(page, search.path);
  expect(await isSame(page)).toBe(true);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(found).toHaveCount(0);
});

test('a form that was not sent comes back empty', async ({ page }) => {
  await page.goto('/contact/');
  const name = page.getByRole('textbox', { name: 'A name we may use' });
  await name.fill('Ana');
  await page.getByRole('radio', { name: 'A call' }).check();
  // What empties it is fetched when someone begins to type.
  await expect(page.locator('.inquiry form')).toHaveJSProperty('noValidate', true);
  await page.goto(first.path);
  await goBack(page, '/contact/');
  await expect(name).toHaveValue('');
  await expect(page.getByRole('radio', { name: 'A call' })).not.toBeChecked();
});
