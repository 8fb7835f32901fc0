import { expect, type Page } from '@playwright/test';

/** The narrowest window of WCAG 2.2 (1.4.10), phones, a tablet, a desktop. */
const WIDTHS = [1280, 768, 390, 375, 360, 320];

/** The phones on which letters are set to twice their size (1.4.4). */
const WITH_LARGE_LETTERS = [320, 390];

/** By how many pixels a page is wider than its window. */
const overflowOf = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** Expects a page to stay within its window, also with text at twice its size. */
export async function expectToFit(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflowOf(page), `at ${width} px`).toBe(0);
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  for (const width of WITH_LARGE_LETTERS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflowOf(page), `at ${width} px, with text at twice its size`).toBe(0);
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
}
