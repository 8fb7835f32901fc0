import type { Page } from '@playwright/test';

/**
 * Presses Shift so many times by itself. All at once, and not each when the one before was answered: on a busy machine that would take longer
 * than the site waits for the next.
 */
export async function pressShift(page: Page, times = 3): Promise<void> {
  const tab = await page.context().newCDPSession(page);
  const key = { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16 };
  const presses = Array.from({ length: times }, () => [
    tab.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', modifiers: 8, ...key }),
    tab.send('Input.dispatchKeyEvent', { type: 'keyUp', modifiers: 0, ...key }),
  ]);
  // A page that has left answers nothing any more.
  await Promise.allSettled(presses.flat());
}
