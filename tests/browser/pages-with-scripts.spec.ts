import { pagesThatShowAll } from '#tests/pages-that-show-all.ts';
import { expectToFit } from './expect-to-fit.ts';
import { expect, site, test } from './test.ts';

// Scripts show parts of a page and change no words, which pages.spec.ts looks at without them. Each first visit is quiet, too.
for (const { path, frontmatter } of pagesThatShowAll(site.pages)) {
  test(`${path} can be read and stays within its window with what scripts show`, async ({ page, quiet }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(frontmatter.heading);
    await expectToFit(page);
    expect(quiet).toEqual([]);
  });
}

test('an unknown address is told as one, and leads back to the first page', async ({ page }) => {
  const response = await page.goto('/nothing-here/');
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'the first page' }).click();
  await expect(page).toHaveURL('/');
});
