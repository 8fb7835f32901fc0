import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { browserArgs } from '#tools/browser/find-browser.ts';
import { git } from '#tools/copies/copy-project.ts';
import type { Place } from './global-setup.ts';

export { expect } from '@playwright/test';

// What only lists the tests has no place.
const places: Place[] = JSON.parse(process.env.STAFF_PLACES ?? '[]');
const { root, url } = places[Number(process.env.TEST_PARALLEL_INDEX)] ?? { root: '', url: '' };

/** The copy of the project that is being edited. */
export { root };

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
  if (git(root, 'status', '--porcelain') === '') return;
  git(root, 'reset', '--quiet', '--hard');
  git(root, 'clean', '--quiet', '--force', '-d');
}

type Options = { keepsChanges: boolean };
type OfWorker = { editor: Page };

/**
 * Playwright's test, in the browser that was found, on the site that is being edited. Afterwards all is as it was, unless `keepsChanges`
 * leaves that to a file whose tests all read the same change.
 */
export const test = base.extend<Options & { tidy: undefined }, OfWorker>({
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
    await use(url);
  },
  tidy: [
    async ({ keepsChanges }, use) => {
      await use(undefined);
      if (!keepsChanges) restore();
    },
    { auto: true },
  ],
  // With those of all tests, because tests whose workers differ share none.
  editor: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: url, viewport: VIEWPORT });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const VIEWPORT = { width: 1280, height: 900 };

/**
 * The same for tests of the editor, all in one window, because to load the editor is what takes them longest, and a browser that has its script
 * takes half as long. What a test leaves in the window, and in what the browser keeps, is gone after it.
 */
export const editorTest = test.extend<{ context: BrowserContext; page: Page }>({
  context: async ({ editor }, use) => {
    const context = editor.context();
    await use(context);
    for (const page of context.pages()) if (page !== editor) await page.close();
    await context.setOffline(false);
    await editor.unrouteAll({ behavior: 'ignoreErrors' });
    await editor.setViewportSize(VIEWPORT);
    await editor.goto('about:blank');
    const session = await context.newCDPSession(editor);
    await session.send('Storage.clearDataForOrigin', {
      origin: url,
      storageTypes: 'indexeddb,local_storage',
    });
    await session.detach();
  },
  // What a test asks of its context is done before the window is given back.
  page: ({ editor, context: _ }, use) => use(editor),
});
