import { axeViolations, COLOR_RULES } from '#tests/axe-violations.ts';
import { expect, site, test, UNKNOWN } from './test.ts';

// The narrowest window that WCAG 2.2 asks for (1.4.10), a phone, and a desktop.
const WIDTHS = [320, 390, 1280];

// axe is a script itself, so it runs only where scripts do.
for (const path of [...site.pages.map((page) => page.path), UNKNOWN]) {
  test(`axe finds nothing on ${path} at any width and in either colors`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    // What is folded away must be right as well.
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    // Only styles depend on the width, and only colors on the theme, so that the page need not be loaded again for each.
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await axeViolations(page), `at ${width} px, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeViolations(page, { rules: COLOR_RULES }), `at ${width} px, dark`).toEqual([]);
    }
  });
}

test('axe does find what is wrong, and colors in the theme that has them', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media (prefers-color-scheme: dark) { h1 { color: #333 !important } }');
    document.adoptedStyleSheets.push(sheet);
  });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const [found] = await axeViolations(page, { rules: COLOR_RULES });
  expect(found).toEqual(['color-contrast', [expect.stringContaining('<h1')]]);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await axeViolations(page)).map(([rule]) => rule)).toEqual(['button-name', 'color-contrast']);
});
