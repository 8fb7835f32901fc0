import { expect, site, test } from './test.ts';

for (const { path, frontmatter } of site.pages) {
  test(`${path} can be read, stays within its window, says nothing to anyone else and leaves nothing on the device`, async ({
    page,
    context,
    quiet,
  }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(frontmatter.heading);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(landmark)).toHaveCount(1);
    }
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window ?? 0);
    expect(quiet).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}

test('an unknown address is told as one, and leads back to the first page', async ({ page }) => {
  const response = await page.goto('/nothing-here/');
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'the first page' }).click();
  await expect(page).toHaveURL('/');
});
