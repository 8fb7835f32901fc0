import { pagesThatShowAll } from '#tests/pages-that-show-all.ts';
import { expect, site, test } from './test.ts';

// Where Tab leads depends on the parts of a page alone: no page of the build says otherwise (tests/built/focus.test.ts).
for (const { path } of pagesThatShowAll(site.pages)) {
  test(`every link, question and field on ${path} can be reached with the Tab key alone`, async ({
    page,
  }) => {
    await page.goto(path);
    const reachable = page
      .locator('a[href], summary, input:enabled, textarea, button')
      .filter({ visible: true });
    const expected = await reachable.evaluateAll((elements) => {
      const groups = new Set<string>();
      // Tab leads to the first of some radio buttons, and arrow keys to the others. What is out of its way says so.
      const isStop = (element: Element) => {
        if ((element as HTMLElement).tabIndex < 0) return false;
        if (!element.matches('[type=radio]')) return true;
        const { name } = element as HTMLInputElement;
        return !groups.has(name) && groups.add(name);
      };
      return elements.filter(isStop).map((element, index) => {
        element.setAttribute('data-place', String(index));
        return String(index);
      });
    });
    const seen: string[] = [];
    for (let press = 0; press < expected.length; press++) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? ''));
    }
    // In the order of the page, each once: nothing jumps, and nothing holds the focus.
    expect(seen).toEqual(expected);
  });
}
