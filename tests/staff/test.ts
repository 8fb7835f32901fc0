import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { openInEditor } from '#tools/browser/editor.ts';
import { browserArgs } from '#tools/browser/find-browser.ts';
import { git } from '#tools/copies/copy-project.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { type Served, serve } from '#tools/servers/serve-site.ts';
import { SMALL } from './global-setup.ts';
import { openPublishingRoom, type PublishingRoom } from './publishing-room.ts';
import { openSavedRoom, type SavedRoom } from './saved-room.ts';
import { STORIES, type Written } from './small-content.ts';
import { standStill } from './stand-still.ts';

export { expect } from '@playwright/test';
export type { PublishingRoom, SavedRoom };

/** The copy of the project that is edited. What only lists the tests has none. */
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
function restore(): void {
  if (git(root, 'status', '--porcelain') === '') return;
  git(root, 'reset', '--quiet', '--hard');
  git(root, 'clean', '--quiet', '--force', '-d');
}

/** The room that edits the small site: where it is, the process that answers there, and what starts another in its place. */
type Desk = { url: string; process: () => Served; startAgain: () => Promise<void> };

type OfWorker = {
  desk: Desk;
  editor: Page;
  savedRoom: SavedRoom;
  publishingRoom: PublishingRoom;
  smallPublishingRoom: PublishingRoom;
};

/**
 * Playwright's test, in the browser that was found, on the small site. Afterwards all is as it was. What takes long to start is there once for all
 * tests of a worker: a room, a window with the editor, and, for whoever asks for it, a room with the site as it is.
 */
export const test = base.extend<{ tidy: undefined }, OfWorker>({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
    async ({}, use) => {
      await use({ executablePath: process.env.E2E_BROWSER, args: browserArgs() });
    },
    { scope: 'worker' },
  ],
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const port = String(await portToComeBackTo());
      const start = () => serve('scripts/edit.ts', root, { PORT: port });
      let room = await start();
      await use({
        url: `http://localhost:${port}`,
        process: () => room,
        startAgain: async () => {
          room = await start();
        },
      });
      await room.kill();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ desk }, use) => {
    await use(desk.url);
  },
  context: async ({ context }, use) => {
    await use(await standStill(context));
  },
  tidy: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      await use(undefined);
      restore();
    },
    { auto: true },
  ],
  // With those of all tests, because tests whose workers differ share none.
  editor: [
    async ({ browser, desk }, use) => {
      const context = await standStill(await browser.newContext({ baseURL: desk.url, viewport: VIEWPORT }));
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  savedRoom: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const room = await openSavedRoom(root);
      await use(room);
      await room.close();
    },
    { scope: 'worker' },
  ],
  publishingRoom: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const room = await openPublishingRoom(root);
      await use(room);
      await room.close();
    },
    { scope: 'worker' },
  ],
  smallPublishingRoom: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const room = await openPublishingRoom(root, { branch: SMALL });
      await use(room);
      await room.close();
    },
    { scope: 'worker' },
  ],
});

const VIEWPORT = { width: 1280, height: 900 };

/**
 * The same for tests of the editor, in a window in which it is open, because to load it takes longer than what most of them do: they `goTo` a form, as
 * staff do. The window does not hear that files are put back: whoever saves words takes `story`, an article that no other test of the window has.
 */
export const editorTest = test.extend<{ context: BrowserContext; page: Page; story: Written }>({
  context: async ({ editor }, use) => {
    const isOpen = () => new URL(editor.url()).pathname.startsWith('/keystatic');
    if (!isOpen()) await openInEditor(editor, 'singleton/practice');
    const context = editor.context();
    await use(context);
    for (const page of context.pages()) if (page !== editor) await page.close();
    await context.setOffline(false);
    await editor.unrouteAll({ behavior: 'ignoreErrors' });
    await editor.setViewportSize(VIEWPORT);
    if (isOpen()) await editor.evaluate(forgetDrafts);
  },
  // What a test asks of its context is done before the window is given back.
  page: ({ editor, context: _ }, use) => use(editor),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  story: async ({}, use) => {
    const story = STORIES[given++];
    if (!story) throw new Error(`Each of more than ${STORIES.length} tests takes a story: make one more.`);
    await use(story);
  },
});

/** How many stories were taken. */
let given = 0;

/** Deletes what the browser keeps of words that are not saved. Runs in the page. */
async function forgetDrafts(): Promise<void> {
  const request = indexedDB.open('keystatic');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const transaction = request.result.transaction('items', 'readwrite');
  transaction.objectStore('items').clear();
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  request.result.close();
}
