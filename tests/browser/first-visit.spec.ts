import type { Page } from '@playwright/test';
import { oneOfEachLayout } from './one-of-each-layout.ts';
import { expect, site, test, UNKNOWN } from './test.ts';

const MOST_REQUESTS = 6;

type Shift = { value: number; hadRecentInput: boolean };

/** What a page has left in its browser, by kind of storage. */
const storedBy = (page: Page) =>
  page.evaluate(async () => ({
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** How far anything has moved since the page was opened that no reader asked to move. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Called with what was kept as soon as it is set up, so that one frame later all is known.
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries() as unknown as Shift[]) sum += shift.value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
      }),
  );

// Each test has a browser profile of its own, so that every visit is a first one.
for (const path of [...site.pages.map((page) => page.path), UNKNOWN]) {
  test(`a first visit to ${path} asks for little and of nobody else, moves nothing and leaves nothing behind`, async ({
    page,
    context,
    quiet,
  }) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url()));
    // Which of the two comes first is chance; the test below is about a font that is late.
    // Next asks for the font ahead of the styles on every page but the one for unknown addresses.
    if (path !== UNKNOWN) {
      const font = page.waitForResponse('**/*.woff2').then((response) => response.finished());
      await page.route('**/*.css', (route) => font.then(() => route.continue()));
    }
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    if (path !== UNKNOWN) expect(await shiftOf(page)).toBe(0);
    // A browser with windows asks for the icon as well. This one may not.
    asked.add(new URL((await page.locator('link[rel=icon]').getAttribute('href')) ?? '', page.url()).href);
    expect([...asked].length, [...asked].join('\n')).toBeLessThanOrEqual(MOST_REQUESTS);
    // The answer 404 itself is told on the console.
    expect(quiet.filter((line) => path !== UNKNOWN || !line.includes('404'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await storedBy(page)).toEqual({
      localStorage: 0,
      sessionStorage: 0,
      databases: 0,
      caches: 0,
      workers: 0,
    });
  });
}

for (const { path } of oneOfEachLayout) {
  test(`nothing moves on ${path} when the font comes late`, async ({ page }) => {
    let send = () => {};
    const asked = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/*.woff2', (route) => asked.then(() => route.continue()));
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const isHere = () =>
      page.evaluate(() =>
        [...document.fonts].some((font) => font.family === 'fraunces' && font.status === 'loaded'),
      );
    expect(await isHere()).toBe(false);
    send();
    await expect.poll(isHere).toBe(true);
    // Every system with a browser has one of the fonts in app/styles/stand-ins.css.
    expect(await shiftOf(page)).toBeLessThan(0.001);
  });
}
