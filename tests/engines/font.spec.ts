import { fullestLayout, oneOfEachLayout } from '#tests/browser/one-of-each-layout.ts';
import { dayIf } from '#tests/browser/test.ts';
import type { Tab } from '#tools/browser/drive/tab.ts';
import { expect, soon, test } from './test.ts';

// What moves less is no shift (https://wicg.github.io/layout-instability/#unstable).
const SEEN_FROM = 3;

const hasFont = (tab: Tab) =>
  tab.run(() =>
    [...document.fonts].some((font) => font.family.includes('fraunces') && font.status === 'loaded'),
  );

/** Where each part of the page begins that is seen first, in the order of the page. What lies below shifts under no one's eyes. */
const placesIn = (tab: Tab) =>
  tab.run(() =>
    [...document.querySelectorAll('h1, h2, h3, p, li, summary, figure, footer')]
      .map((each) => ({
        words: each.textContent.trim().slice(0, 40),
        top: each.getBoundingClientRect().top + scrollY,
      }))
      .filter(({ top }) => top < innerHeight),
  );

// Not every engine says what has shifted (PerformanceObserver, "layout-shift"): the page without its font is laid beside the page with it.
for (const { path } of oneOfEachLayout) {
  test(
    `nothing moves on ${path} when the font comes`,
    dayIf(path === fullestLayout),
    async ({ tab, front }) => {
      for (const width of [390, 1280]) {
        await tab.resize(width, 844);
        await tab.goTo(`${front.withoutFont}${path}`);
        expect(await hasFont(tab)).toBe(false);
        const before = await placesIn(tab);
        await tab.goTo(`${front.url}${path}`);
        await soon(() => hasFont(tab)).toBe(true);
        const after = await placesIn(tab);
        const moved = after
          .map(({ words, top }, at) => ({ words, by: Math.round(top - (before[at]?.top ?? 0)) }))
          .filter(({ by }) => Math.abs(by) >= SEEN_FROM);
        // The first of them says where it begins.
        expect.soft(moved.slice(0, 3), `at ${width} px`).toEqual([]);
      }
    },
  );
}
