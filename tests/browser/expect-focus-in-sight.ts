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
 * Expects nothing to lie under "Leave this site" while it has the focus, on the way through the page and back (WCAG 2.2, 2.4.11 and
 * 2.4.12). To be given the focus moves a page as the Tab key does, in far less time.
 */
export async function expectFocusInSight(page: Page, width: number, fontSize = '100%'): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const { count, under } = await page.evaluate(
    ([stops, size, source]) => {
      document.documentElement.style.fontSize = size;
      const isUnder: () => boolean = new Function(`return ${source}`)();
      const all = [...document.querySelectorAll<HTMLElement>(stops)].filter(
        (stop) => stop.tabIndex >= 0 && stop.checkVisibility(),
      );
      const namesOf = (way: string, inOrder: HTMLElement[]) =>
        inOrder.flatMap((stop) => {
          stop.focus();
          return isUnder() ? `${way}: ${stop.textContent || stop.id}` : [];
        });
      scrollTo(0, 0);
      return { count: all.length, under: [...namesOf('on', all), ...namesOf('back', all.toReversed())] };
    },
    [STOPS, fontSize, String(isUnderLeave)] as const,
  );
  expect(under, `at ${width} px, with text at ${fontSize}`).toEqual([]);
  expect(count).toBeGreaterThan(10);
}
