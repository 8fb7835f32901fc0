import { pagesThatShowAll } from '#tests/pages-that-show-all.ts';
import { isUnderLeave, STOPS } from './expect-focus-in-sight.ts';
import { dayIf, expect, site, test } from './test.ts';

// Where Tab leads depends on the parts of a page alone: no page of the build says otherwise (tests/build/focus.test.ts). By day the page with the most
// parts, and one with boxes, choices and radio buttons, which Tab treats in a way of its own.
const pages = pagesThatShowAll(site.pages);
const BY_DAY = [
  pages[0],
  pages.find(({ components }) => components.some(({ name }) => name === 'InquiryForm')),
];
for (const shown of pages) {
  const { path } = shown;
  test(
    `every link, question and field on ${path} can be reached with the Tab key alone, and is seen then`,
    dayIf(BY_DAY.includes(shown)),
    async ({ page }) => {
      await page.goto(path);
      const reachable = page.locator(STOPS).filter({ visible: true });
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
      const under: string[] = [];
      const press = async (key: string) => {
        await page.keyboard.press(key);
        const [place, isUnder] = await page.evaluate<[string, boolean]>(
          `[document.activeElement?.getAttribute('data-place') ?? '', (${isUnderLeave})()]`,
        );
        if (isUnder) under.push(`${key}: ${place}`);
        return place;
      };
      const seen: string[] = [];
      for (let each = 0; each < expected.length; each++) seen.push(await press('Tab'));
      // In the order of the page, each once: nothing jumps, and nothing holds the focus.
      expect(seen).toEqual(expected);
      // And the same way back, but for radio buttons: it may lead through others of them.
      const radios = await page
        .locator('[type=radio]')
        .evaluateAll((all) => all.map((radio) => radio.getAttribute('data-place') ?? ''));
      const isNoRadio = (place: string) => !radios.includes(place);
      const back: string[] = [];
      while (back.at(-1) !== '0' && back.length < expected.length + radios.length) {
        back.push(await press('Shift+Tab'));
      }
      expect(back.filter(isNoRadio)).toEqual(expected.slice(0, -1).toReversed().filter(isNoRadio));
      expect(under).toEqual([]);
    },
  );
}
