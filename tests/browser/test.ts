import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { loadSite } from '#lib/site.ts';
import { browserArgs } from '#tools/browser/find-browser.ts';
import { NIGHTLY_TAG } from '#tools/test-run/when.ts';

export { expect } from '@playwright/test';

/** The site that is being served. */
export const site = loadSite(join(import.meta.dirname, '../../content'));

/** Its pages in the language that the tests speak; those in others are looked at where all are. */
export const pagesInEnglish = site.pages.filter(({ frontmatter }) => frontmatter.lang === 'en-US');

/** How a test is told of that is run by day where it is one of the few that show each kind, and otherwise by night alone. */
export const dayIf = (isByDay: boolean) => ({ tag: isByDay ? [] : [NIGHTLY_TAG] });

/** An address that no page has. */
export const UNKNOWN = '/nothing-here/';

/**
 * Playwright's test, with the browser and the address that the global set-up found, and with an eye on what no page may
 * do: say anything on the console, fail to load something, or ask another origin for anything.
 */
export const test = base.extend<{ quiet: string[] }, { browserPath: undefined }>({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
    async ({}, use) => {
      await use({ executablePath: process.env.E2E_BROWSER, args: browserArgs() });
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  baseURL: async ({}, use) => {
    await use(process.env.E2E_URL);
  },
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => noise.push(`console ${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
      page.on('requestfailed', (request) => {
        // What the browser gives up by itself, because the page is left or asked for in earnest, is no failure.
        const why = request.failure()?.errorText;
        if (why !== 'net::ERR_ABORTED') noise.push(`failed: ${request.url()} (${why})`);
      });
      page.on('request', (request) => {
        // Where the pages are exported, the form leads to a server of ours elsewhere.
        if (request.url() === process.env.E2E_INQUIRIES) return;
        if (!request.url().startsWith(`${baseURL}/`)) noise.push(`elsewhere: ${request.url()}`);
      });
      await use(noise);
    },
    { auto: true },
  ],
});
