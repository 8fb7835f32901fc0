import type { Browser, Page } from '@playwright/test';
import type { PublishingRoom } from './publishing-room.ts';
import { test } from './test.ts';

export { expect } from '@playwright/test';

/** The page that most tests of publishing change. */
export const PILLAR = {
  file: 'content/pillars/sex-addiction-therapy-miami-florida.mdx',
  path: '/sex-addiction-therapy-miami-florida/',
  title: 'Sex Addiction Therapy in Miami & Across Florida',
};

/**
 * Playwright's test, in a room with the site as it is, in which people sign in and publish. Nothing is left to publish after one, and nothing holds the
 * machine up.
 */
export const publishingTest = test.extend<{ room: PublishingRoom; settled: undefined }>({
  room: ({ publishingRoom }, use) => use(publishingRoom),
  baseURL: async ({ room }, use) => {
    await use(room.url);
  },
  settled: [
    async ({ room }, use) => {
      await use(undefined);
      room.machine.letGo();
      room.git('update-ref', 'refs/heads/draft', 'refs/heads/live');
    },
    { auto: true },
  ],
});

/** The same with the small site, whose pages are checked, drawn and read in a quarter of the time. */
export const smallPublishingTest = publishingTest.extend({
  room: ({ smallPublishingRoom }, use) => use(smallPublishingRoom),
});

/** What a publication that readers see says of itself. */
export const LIVE_WORDS = /^Readers see it as of \d/;

/** The first line of the page of a publication. */
export const statusOf = (page: Page) => page.locator('#publication-status');

/** Whether readers get some words on a page, in a browser in which no one ever signed in. */
export async function readsPublic(
  browser: Browser,
  { site }: PublishingRoom,
  words: string,
  path = PILLAR.path,
): Promise<boolean> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site + path);
  const text = (await page.locator('main').textContent()) ?? '';
  await context.close();
  return text.replaceAll(/\s+/g, ' ').includes(words);
}
