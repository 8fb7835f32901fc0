import type { Page } from '@playwright/test';
import { expect, site, test } from './test.ts';

/** By how many pixels a page is wider than its window. */
const overflowOf = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

for (const { path, frontmatter } of site.pages) {
  test(`${path} can be read, stays within its window and says nothing to anyone else`, async ({
    page,
    quiet,
  }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(frontmatter.heading);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(landmark)).toHaveCount(1);
    }
    expect(await overflowOf(page)).toBe(0);
    // The narrowest window that WCAG 2.2 asks for (1.4.10), and text at twice its size (1.4.4).
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflowOf(page)).toBe(0);
    expect(quiet).toEqual([]);
  });
}

test('an unknown address is told as one, and leads back to the first page', async ({ page }) => {
  const response = await page.goto('/nothing-here/');
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'the first page' }).click();
  await expect(page).toHaveURL('/');
});
