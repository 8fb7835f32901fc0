import { expect, type Page } from '@playwright/test';

/** All that the Tab key leads to, where it leads to each of some radio buttons. */
export const STOPS = 'a[href], summary, input:enabled, textarea, button';

/** Whether what has the focus lies under "Leave this site", be it with its edge only. Read by the browser, as it stands. */
export function isUnderLeave(): boolean {
  const over = document.querySelector('.leave')?.getBoundingClientRect();
  const focused = document.activeElement;
  if (!over || !focused || focused === document.body || focused.matches('.leave')) return false;
  return [...focused.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      left < over.right && right > over.left && top < over.bottom && bottom > over.top,
  );
}

/**
 * The words that "Leave this site" lies over, wherever the page is scrolled to. Read by the browser, as it stands. Along the bottom of the
 * window it is the end of what can be read, whole and opaque, and only the last words could stay under it; elsewhere it has a margin of its own.
 */
export function wordsUnderLeave(): string[] {
  scrollTo(0, document.documentElement.scrollHeight);
  const leave = document.querySelector('.leave') as Element;
  const over = leave.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const isSeeThrough = /^transparent$|\/|rgba\(/.test(getComputedStyle(leave).backgroundColor);
  const isWindowEnd =
    over.left <= 0 && over.right >= clientWidth && over.bottom >= innerHeight && !isSeeThrough;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const under: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (leave.contains(text) || !text.parentElement?.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    // What is there for screen readers alone takes one pixel.
    const lines = [...range.getClientRects()].filter(({ width, right }) => width > 1 && right > 1);
    if (
      lines.some((line) =>
        isWindowEnd ? line.bottom > over.top : line.right > over.left && line.left < over.right,
      )
    )
      under.push(text.textContent?.trim() ?? '');
  }
  return under.filter(Boolean);
}

/**
 * Expects nothing to lie under "Leave this site" while it has the focus, on the way through the page and back (WCAG 2.2, 2.4.11 and
 * 2.4.12), and no words at all. To be given the focus moves a page as the Tab key does, in far less time.
 */
export async function expectFocusInSight(page: Page, width: number, fontSize = '100%'): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const { count, under, words } = await page.evaluate(
    ([stops, size, source, sourceOfWords]) => {
      document.documentElement.style.fontSize = size;
      const isUnder: () => boolean = new Function(`return ${source}`)();
      const wordsUnder: () => string[] = new Function(`return ${sourceOfWords}`)();
      const all = [...document.querySelectorAll<HTMLElement>(stops)].filter(
        (stop) => stop.tabIndex >= 0 && stop.checkVisibility(),
      );
      const namesOf = (way: string, inOrder: HTMLElement[]) =>
        inOrder.flatMap((stop) => {
          stop.focus();
          return isUnder() ? `${way}: ${stop.textContent || stop.id}` : [];
        });
      const words = wordsUnder();
      scrollTo(0, 0);
      return {
        count: all.length,
        words,
        under: [...namesOf('on', all), ...namesOf('back', all.toReversed())],
      };
    },
    [STOPS, fontSize, String(isUnderLeave), String(wordsUnderLeave)] as const,
  );
  expect(words, `words at ${width} px, with text at ${fontSize}`).toEqual([]);
  expect(under, `at ${width} px, with text at ${fontSize}`).toEqual([]);
  expect(count).toBeGreaterThan(10);
}
