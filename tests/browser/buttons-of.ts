import { expect, type Page } from '@playwright/test';

/**
 * The buttons of the browser and what they lead to. Playwright's own wait for a page to load, and do not work while it is on its way
 * to a site that does not answer.
 */
export async function buttonsOf(page: Page) {
  const tab = await page.context().newCDPSession(page);
  // While one page takes the place of another, there is none to ask.
  const history = async () => {
    const ask = () => tab.send('Page.getNavigationHistory').catch(() => null);
    let told = await ask();
    await expect.poll(async () => (told ??= await ask())).not.toBeNull();
    return told as NonNullable<typeof told>;
  };
  const go = async (step: number) => {
    const { currentIndex, entries } = await history();
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
      const { entries } = await history();
      return entries.map(({ url }) => url);
    },
  };
}
