import { test as base } from '@playwright/test';
import { browserArgs } from '#tools/browser/find-browser.ts';
import { git } from '#tools/copies/copy-project.ts';

export { expect } from '@playwright/test';

/** The copy of the project that is being edited. */
export const root = process.env.STAFF_ROOT ?? '';

/** What Git says has changed: lines added and taken out, and the file. New files are told as well. */
export function changes(): string[] {
  git(root, 'add', '--all', '--intent-to-add');
  return git(root, 'diff', '--numstat')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replaceAll('\t', ' '));
}

/** The lines that Git says were added or taken out, each with its sign. */
export function diff(): string[] {
  return git(root, 'diff', '--unified=0').split('\n');
}

/** Puts every file back as it was. */
export function restore(): void {
  git(root, 'reset', '--quiet', '--hard');
  git(root, 'clean', '--quiet', '--force', '-d');
}

type Options = { keepsChanges: boolean };

/**
 * Playwright's test, in the browser that was found, on the site that is being edited. Afterwards all is as it was, unless `keepsChanges`
 * leaves that to a file whose tests all read the same change.
 */
export const test = base.extend<Options & { tidy: undefined }, { browserPath: undefined }>({
  keepsChanges: [false, { option: true }],
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
    async ({}, use) => {
      await use({ executablePath: process.env.E2E_BROWSER, args: browserArgs() });
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  baseURL: async ({}, use) => {
    await use(process.env.STAFF_URL);
  },
  tidy: [
    async ({ keepsChanges }, use) => {
      await use(undefined);
      if (!keepsChanges) restore();
    },
    { auto: true },
  ],
});
