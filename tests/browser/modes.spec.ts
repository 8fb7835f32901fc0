import type { Page } from '@playwright/test';
import { fullestLayout, oneOfEachLayout } from './one-of-each-layout.ts';
import { dayIf, expect, test, UNKNOWN } from './test.ts';

// The page with the form has parts that no other has.
const PATHS = [...oneOfEachLayout.map(({ path }) => path), '/contact/', UNKNOWN];
const BY_DAY = [fullestLayout, '/contact/'];

/** The links and buttons that nothing but their color tells from words: no line below, no border around. */
const unmarkedOf = (page: Page) =>
  page.locator('a[href], button').evaluateAll((all) =>
    all
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const { textDecorationLine, borderBottomStyle, borderBottomWidth } = getComputedStyle(each);
        const isBordered = borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0;
        return !isBordered && !textDecorationLine.includes('underline');
      })
      .map((each) => each.outerHTML),
  );

/** The links and buttons with words in the color of the ground. Browsers lay a plate of that color behind all words. */
const hiddenOf = (page: Page) =>
  page.locator('a[href], button').evaluateAll((all) => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    return all
      .filter((each) => each.checkVisibility() && getComputedStyle(each).color === ground)
      .map((each) => each.outerHTML);
  });

/** The drawn lines in any other color than those of the reader's system for words and links. Areas may be ground as well. */
const foreignLinesOf = (page: Page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const [ground, ...inks] = ['Canvas', 'CanvasText', 'LinkText'].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return [...document.querySelectorAll('svg :is(path, line, circle, ellipse, rect, polyline)')]
      .filter((line) => line.checkVisibility())
      .filter((line) => {
        const { stroke, fill } = getComputedStyle(line);
        return !['none', ...inks].includes(stroke) || !['none', ground, ...inks].includes(fill);
      })
      .map((line) => line.outerHTML);
  });

for (const path of PATHS) {
  test(
    `${path} can be used where the reader chose the colors of everything, light or dark`,
    dayIf(BY_DAY.includes(path)),
    async ({ page }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        await page.goto(path);
        expect(await unmarkedOf(page)).toEqual([]);
        expect(await hiddenOf(page)).toEqual([]);
        expect(await foreignLinesOf(page)).toEqual([]);
        // The skip link, the way out, and the first link of the page.
        for (let press = 0; press < 3; press++) {
          await page.keyboard.press('Tab');
          const outline = await page.locator(':focus').evaluate((focused) => {
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
            const ground = getComputedStyle(document.documentElement).backgroundColor;
            return {
              isDrawn: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
              isSeen: outlineColor !== ground,
            };
          });
          expect(outline, colorScheme).toEqual({ isDrawn: true, isSeen: true });
        }
      }
    },
  );
}

const runningOf = (page: Page) =>
  page.evaluate(() =>
    document.getAnimations().map((animation) => JSON.stringify(animation.effect?.getComputedTiming())),
  );

/** Whether a page that comes in place of another is faded in. */
const tellOfChange = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      document.documentElement.dataset.change = event.viewTransition ? 'drawn' : 'at once';
    });
  });

for (const path of PATHS) {
  test(
    `nothing moves on ${path}, even for a reader who never asked for less motion`,
    dayIf(BY_DAY.includes(path)),
    async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await tellOfChange(page);
      await page.goto(path);
      expect(await runningOf(page)).toEqual([]);
      await page.locator('.leave').hover();
      await page.keyboard.press('Tab');
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      expect(await runningOf(page)).toEqual([]);

      await page.getByRole('contentinfo').getByRole('link').filter({ visible: true }).last().click();
      await page.waitForURL((url) => url.pathname !== path);
      expect(await runningOf(page)).toEqual([]);
      await expect(page.locator('html')).toHaveAttribute('data-change', 'at once');
    },
  );
}
