import { SEARCH } from '#lib/known-pages.ts';
import { dayIf } from '#tests/browser/test.ts';
import type { Tab } from '#tools/browser/drive/tab.ts';
import { soon, test } from './test.ts';
import { PAGES } from './two-pages.ts';

const BOX = 'search input';
const found = (tab: Tab) => tab.run(() => document.querySelectorAll('search ol > li').length > 0);
const isSaidToFail = (tab: Tab) =>
  tab.run(() => {
    const { textContent, dataset } = document.querySelector('search [role=status]') as HTMLElement;
    return textContent !== '' && textContent === dataset.failed;
  });

// That a module of ours is asked for again, the form shows by day.
for (const part of [/\/js\/search\.js/, /pagefind\.js/]) {
  test(
    `search works once ${part.source.replaceAll('\\', '')} comes that could not be fetched at first, and comes back empty`,
    dayIf(part.test('pagefind.js')),
    async ({ tab, front }) => {
      await tab.goTo(`${front.url}${SEARCH.path}`);
      front.refuse(part);
      await tab.tap(BOX);
      await tab.type('betrayal');
      await soon(async () => front.asked.some((line) => part.test(line))).toBe(true);
      if (part.test('/pagefind/pagefind.js')) await soon(() => isSaidToFail(tab)).toBe(true);
      front.refuse(null);
      const goesOn = async () => {
        for (const place of ['h1', BOX]) await tab.tap(place);
        await tab.type(' ');
        return found(tab);
      };
      // A second word, so that it is asked once more whatever became of the first.
      await tab.type(' trust');
      await soon(goesOn).toBe(true);
      await tab.goTo(`${front.url}${PAGES.first.path}`);
      await tab.go(-1);
      await soon(tab.address).toBe(`${front.url}${SEARCH.path}`);
      await soon(() =>
        tab.run((box: string) => document.querySelector<HTMLInputElement>(box)?.value, BOX),
      ).toBe('');
      await soon(() => found(tab)).toBe(false);
    },
  );
}
