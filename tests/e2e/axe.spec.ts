import { AxeBuilder } from '@axe-core/playwright';
import { expect, site, test, UNKNOWN } from './test.ts';

// The narrowest window that WCAG 2.2 asks for (1.4.10), a phone, and a desktop.
const WIDTHS = [320, 390, 1280];

// axe is a script itself, so it runs only where scripts do.
for (const path of [...site.pages.map((page) => page.path), UNKNOWN]) {
  test(`axe finds nothing on ${path} at any width`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    // What is folded away must be right as well.
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    // Only styles depend on the width, so that a page need not be loaded again for each.
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // Legacy mode spares a second window for each run. It leaves out frames, and no page has one.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const found = violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
      expect(found, `at ${width} px`).toEqual([]);
    }
  });
}
