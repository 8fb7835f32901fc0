import type { Page } from '@playwright/test';

type Shift = { value: number; hadRecentInput: boolean };

/** How far anything has moved since the page was opened that no reader asked to move. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Called with what was kept as soon as it is set up, so that one frame later all is known.
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries() as unknown as Shift[]) sum += shift.value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
      }),
  );
