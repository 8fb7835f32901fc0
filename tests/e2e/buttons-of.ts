import type { Page } from '@playwright/test';

/**
 * The buttons of the browser and what they lead to. Playwright's own wait for a page to load, and do not work while it is on its way
 * to a site that does not answer.
 */
export async function buttonsOf(page: Page) {
  const tab = await page.context().newCDPSession(page);
  const go = async (step: number) => {
    const { currentIndex, entries } = await tab.send('Page.getNavigationHistory');
    const entry = entries[currentIndex + step];
    if (!entry) throw new Error(`There is nothing ${step} steps away from ${entries[currentIndex]?.url}`);
    await tab.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  };
  return {
    back: () => go(-1),
    forward: () => go(1),
    reload: () => tab.send('Page.reload'),
    /** The addresses that "back" and "forward" lead through. */
    addresses: async () => {
      const { entries } = await tab.send('Page.getNavigationHistory');
      return entries.map(({ url }) => url);
    },
  };
}
