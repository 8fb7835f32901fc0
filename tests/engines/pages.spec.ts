import { CONTACT, SEARCH } from '#lib/known-pages.ts';
import { fullestLayout, oneOfEachLayout } from '#tests/browser/one-of-each-layout.ts';
import { dayIf, UNKNOWN } from '#tests/browser/test.ts';
import type { Tab } from '#tools/browser/drive/tab.ts';
import { expect, soon, test } from './test.ts';

const paths = new Set([...oneOfEachLayout.map(({ path }) => path), CONTACT.path, SEARCH.path, UNKNOWN]);

const BY_DAY = [fullestLayout, CONTACT.path];

const overflowIn = async (tab: Tab, width: number) => {
  await tab.resize(width, 844);
  // A window is given its size by another program.
  await soon(() => tab.run(() => innerWidth)).toBe(width);
  return tab.run(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
};

for (const path of paths) {
  test(
    `${path} stays within its window at every width and with large text, and nothing goes wrong`,
    dayIf(BY_DAY.includes(path)),
    async ({ engine, tab, front }) => {
      await tab.goTo(`${front.url}${path}`);
      for (const width of [360, 375, 390, 1280])
        expect.soft(await overflowIn(tab, width), `at ${width} px`).toBe(0);
      await tab.run(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect.soft(await overflowIn(tab, 390), 'with text at twice its size').toBe(0);
      // What was asked for is not there, and the console says so.
      const lines = engine.takeLines().filter((line) => path !== UNKNOWN || !line.includes('404'));
      expect(lines).toEqual([]);
      expect(front.violations).toEqual([]);
    },
  );
}
