import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { browserArgs } from '#tools/browser/find-browser.ts';
import { git } from '#tools/copies/copy-project.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { type Served, serve } from '#tools/servers/serve-site.ts';
import { SMALL } from './global-setup.ts';
import { openPublishingRoom, type PublishingRoom } from './publishing-room.ts';
import { openSavedRoom, type SavedRoom } from './saved-room.ts';

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
      const context = await browser.newContext({ baseURL: desk.url, viewport: VIEWPORT });
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
 * staff do, and leave the window in the editor. It does not hear that files are put back: each test writes in a page that no other one of its file has.
 */
export const editorTest = test.extend<{ context: BrowserContext; page: Page }>({
  context: async ({ editor, desk }, use, { file }) => {
    const context = editor.context();
    if (openedFor !== file) await openAfresh(editor, desk);
    openedFor = file;
    await use(context);
    for (const page of context.pages()) if (page !== editor) await page.close();
    await context.setOffline(false);
    await editor.unrouteAll({ behavior: 'ignoreErrors' });
    await editor.setViewportSize(VIEWPORT);
  },
  // What a test asks of its context is done before the window is given back.
  page: ({ editor, context: _ }, use) => use(editor),
});

/** The file whose tests have the window. */
let openedFor = '';

/** Opens the editor anew, with nothing in what the browser keeps. */
async function openAfresh(editor: Page, { url }: Desk): Promise<void> {
  // A page of the room, which keeps the process in which the script of the editor is compiled.
  await editor.goto('/icon.svg');
  const session = await editor.context().newCDPSession(editor);
  await session.send('Storage.clearDataForOrigin', {
    origin: url,
    storageTypes: 'indexeddb,local_storage',
  });
  await session.detach();
  await editor.goto('/keystatic');
  await editor.getByRole('heading', { name: 'Dashboard' }).waitFor();
}
