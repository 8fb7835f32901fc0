import { expect, type Page } from '@playwright/test';

/** By how many pixels a page is wider than its window. */
const overflowOf = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** Expects a page to stay within a phone, a desktop, the narrowest window of WCAG 2.2 (1.4.10), and with text at twice its size (1.4.4). */
export async function expectToFit(page: Page): Promise<void> {
  for (const width of [390, 1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflowOf(page), `at ${width} px`).toBe(0);
  }
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await overflowOf(page), 'with text at twice its size').toBe(0);
}
