import { expect, type Page } from '@playwright/test';
import { axeViolations, COLOR_RULES } from '#tests/axe-violations.ts';

/** A phone, a tablet, a desktop: one on each side of every bound that the styles of the room have. */
const WIDTHS = [390, 768, 1280];

/** Holds a page of the room, as it is open, to what each of them promises: axe finds nothing in either colors, and it fits a phone. */
export async function expectToLookRight(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  // What is in the frames has tests of its own.
  const except = ['iframe'];
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const [wide, cut] = await page.evaluate(
      () =>
        [
          document.documentElement.scrollWidth,
          [...document.querySelectorAll('.scrolls')]
            .filter((each) => each.scrollWidth > each.clientWidth)
            .map((each) => each.ariaLabel),
        ] as const,
    );
    expect(wide, `${path} at ${width} px`).toBeLessThanOrEqual(width);
    if (width === 390) expect(cut, `${path}: what scrolls sideways`).toEqual([]);
    // What a tablet shows is what a desktop shows, in another order.
    if (width !== 768) expect(await axeViolations(page, { except }), `${path} at ${width} px`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(page, { rules: COLOR_RULES, except }), `${path}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}
