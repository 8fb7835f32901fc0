import { expectFocusInSight } from './expect-focus-in-sight.ts';
import { expectToFit } from './expect-to-fit.ts';
import { expect, site, test } from './test.ts';

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
    await expectToFit(page);
    expect(quiet).toEqual([]);
  });

  test(`nothing on ${path} has the focus under "Leave this site"`, async ({ page }) => {
    await page.goto(path);
    for (const width of [320, 390, 1280]) await expectFocusInSight(page, width);
    await expectFocusInSight(page, 390, '200%');
  });
}
