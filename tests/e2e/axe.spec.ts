import { AxeBuilder } from '@axe-core/playwright';
import { expect, site, test } from './test.ts';

// axe is a script itself, so it runs only where scripts do. The pages hold none and are the same without.
for (const path of [...site.pages.map((page) => page.path), '/nothing-here/']) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path);
    // What is folded away must be right as well.
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    // Legacy mode spares a second window for each run. It leaves out frames, and no page has one.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}
