import { expect, site, test } from './test.ts';

for (const { path } of site.pages) {
  test(`every link, question and box on ${path} can be reached with the Tab key alone`, async ({ page }) => {
    await page.goto(path);
    const reachable = page.locator('a[href], summary, input:enabled').filter({ visible: true });
    const expected = await reachable.evaluateAll((elements) =>
      elements.map((element, index) => {
        element.setAttribute('data-place', String(index));
        return String(index);
      }),
    );
    const seen: string[] = [];
    for (let press = 0; press < expected.length; press++) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? ''));
    }
    // In the order of the page, each once: nothing jumps, and nothing holds the focus.
    expect(seen).toEqual(expected);
  });
}
