import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { loadSite } from '#lib/site.ts';
import { browserArgs } from '../e2e/browser-args.ts';

export { expect } from '@playwright/test';

/** The site that is being edited, as it is at the moment. */
export const readSite = () => loadSite(join(process.env.STAFF_ROOT ?? '', 'content'));

/** Playwright's test, with the browser and the address that the global set-up found. */
export const test = base.extend<object, { browserPath: undefined }>({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
    async ({}, use) => {
      await use({ executablePath: process.env.CHROMIUM_PATH, args: browserArgs() });
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  baseURL: async ({}, use) => {
    await use(process.env.STAFF_URL);
  },
});
