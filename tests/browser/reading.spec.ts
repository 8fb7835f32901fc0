import { toDialable } from '#lib/content/practice/to-dialable.ts';
import { citesOf } from '#lib/markdown/cites.ts';
import { expect, site, test } from './test.ts';

const citing = site.pages.find((page) => page.kind === 'article' && citesOf(page.tree).length > 1);
const ticking = site.pages.find((page) => page.components.some(({ name }) => name === 'ReflectionList'));
if (!citing || !ticking) throw new Error('The content has nothing to cite or to tick.');

test('a cite leads to its source, and the source leads back', async ({ page }) => {
  await page.goto(citing.path);
  const cite = page.locator('a.cite').first();
  const id = await cite.getAttribute('id');
  await cite.click();
  const source = page.locator('.sources li:target');
  await expect(source).toBeInViewport();
  await source.locator('a.back').first().click();
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
  await expect(cite).toBeInViewport();
});

test('the contents lead to the sources', async ({ page, isMobile, viewport }) => {
  await page.goto(citing.path);
  const onPhone = isMobile || (viewport?.width ?? 0) < 1024;
  if (onPhone) await page.locator('.on-this-page summary').click();
  await page.locator('.on-this-page a[href="#source-list"]:visible').click();
  await expect(page.locator('.sources h2')).toBeInViewport();
});

test('what is ticked is gone when the page is opened again, and is kept nowhere', async ({
  page,
  context,
}) => {
  await page.goto(ticking.path);
  const boxes = page.getByRole('checkbox');
  await boxes.first().focus();
  await page.keyboard.press('Space');
  await expect(boxes.first()).toBeChecked();
  await page.reload();
  await expect(boxes.first()).not.toBeChecked();
  expect(await context.cookies()).toEqual([]);
});

test('the page for emergencies can be called and texted from, and asks for no script', async ({
  page,
  quiet,
}) => {
  await page.goto('/crisis/');
  for (const { call } of site.facts.crisisLines) {
    await expect(page.locator(`main a[href="tel:${toDialable(call)}"]`).first()).toBeVisible();
  }
  expect(
    await page.locator('script:not([type="application/ld+json"], [type=speculationrules])').count(),
  ).toBe(0);
  expect(quiet).toEqual([]);
});

test('the short address of the first three days leads there', async ({ page }) => {
  await page.goto('/first-72-hours-after-discovery/');
  await expect(page).toHaveURL(/\/articles\/first-72-hours-after-discovery\/$/);
});
