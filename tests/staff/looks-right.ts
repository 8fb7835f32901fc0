import { expect, type Page } from '@playwright/test';
import { axeViolations, COLOR_RULES } from '#tests/axe-violations.ts';

/** Holds a page of the room, as it is open, to what each of them promises: axe finds nothing in either colors, and it fits a phone. */
export async function expectToLookRight(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  // What is in the frames has tests of its own.
  const except = ['iframe'];
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeViolations(page, { except }), `${path} at ${width} px`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(width);
    if (width > 390) continue;
    const cut = page
      .locator('.scrolls')
      .evaluateAll((all) =>
        all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.ariaLabel),
      );
    expect(await cut, `${path}: what scrolls sideways`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(page, { rules: COLOR_RULES, except }), `${path}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}
