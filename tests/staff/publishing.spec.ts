import type { Browser, Locator, Page } from '@playwright/test';
import { caretAtEndOf, save, stateOf, wordsOf } from '#tools/browser/editor.ts';
import { comeIn, inviteAtServer } from './member.ts';
import type { PublishingRoom } from './publishing-room.ts';
import { enter, tabTo } from './tab-to.ts';
import { expect, test as small } from './test.ts';

const test = small.extend({
  baseURL: async ({ publishingRoom }, use) => {
    await use(publishingRoom.url);
  },
});

const PILLAR = {
  file: 'content/pillars/sex-addiction-therapy-miami-florida.mdx',
  path: '/sex-addiction-therapy-miami-florida/',
  title: 'Sex Addiction Therapy in Miami & Across Florida',
};

/** What someone does with a mouse, or without one. */
type Hands = {
  press: (page: Page, what: Locator) => Promise<void>;
  /** Makes a sentence of the page another one; gives what it says then, and the words that are new in it. */
  mend: (page: Page) => Promise<{ sentence: string; words: string }>;
  save: (page: Page) => Promise<void>;
};

const MOUSE: Hands = {
  press: (_, what) => what.click(),
  async mend(page) {
    await caretAtEndOf(page, wordsOf(page).locator('> p').first());
    await page.keyboard.type(' It takes time.');
    return { sentence: 'escape routes, not desires. It takes time.', words: 'It takes time.' };
  },
  save: (page) => save(page),
};

const KEYBOARD: Hands = {
  press: enter,
  async mend(page) {
    await tabTo(page, wordsOf(page));
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.type('Perhaps you ');
    return { sentence: 'Perhaps you have been carrying more', words: 'Perhaps you' };
  },
  async save(page) {
    await tabTo(page, page.getByRole('button', { name: 'Save' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(stateOf(page)).toHaveText(/^Saved \d/);
  },
};

/** What a reader gets, in a browser in which nobody ever signed in. */
async function readPublic(browser: Browser, { site }: PublishingRoom, path: string): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site + path);
  const words = await page.locator('main').textContent();
  await context.close();
  return words ?? '';
}

const statusOf = (page: Page) => page.locator('#publication-status');
const LIVE = /^Readers see it since \d/;

for (const [how, width, hands] of [
  ['with a mouse, at 1280 px', 1280, MOUSE],
  ['with a finger, at 390 px', 390, MOUSE],
  ['by keyboard alone', 1280, KEYBOARD],
] as const) {
  test(`whoever is invited mends a sentence, sees it, publishes it, reads it, and puts it back: ${how}`, async ({
    browser,
    publishingRoom: room,
  }) => {
    const { press } = hands;
    const began = performance.now();
    const lap = (n: string) => console.log(how, n, Math.round(performance.now() - began));
    const name = `Ana at ${width} ${how.length}`;
    const link = inviteAtServer(room, name, 'publisher');
    lap('invited');
    const { page, context } = await comeIn(browser, room, { name, link, width, press });
    lap('in');
    await press(page, page.getByRole('button', { name: 'Sign out' }));
    await press(page, page.getByRole('button', { name: 'Sign in with your passkey' }));
    await expect(page).toHaveURL(`${room.url}/`);
    lap('signed in');

    await press(page, page.getByRole('link', { name: 'Pages', exact: true }));
    await press(page, page.getByRole('link', { name: PILLAR.title, exact: true }));
    await press(page, page.getByRole('link', { name: 'Edit it', exact: true }));
    await wordsOf(page).waitFor();
    lap('editor');
    const { sentence, words } = await hands.mend(page);
    await hands.save(page);
    lap('saved');

    const opened = context.waitForEvent('page');
    await press(page, page.locator('#strip').getByRole('link', { name: 'Preview' }));
    const preview = await opened;
    await expect(preview.getByText(sentence)).toBeVisible();
    await preview.close();
    expect(await readPublic(browser, room, PILLAR.path)).not.toContain(sentence);
    lap('preview');

    await press(page, page.locator('#strip').getByRole('link', { name: 'Publish…' }));
    await expect(page.locator('main ins').last()).toContainText(words);
    await press(page, page.getByRole('button', { name: 'Publish', exact: true }));
    await expect(statusOf(page)).toHaveText(LIVE);
    lap('live');
    expect(await readPublic(browser, room, PILLAR.path)).toContain(sentence);

    await page.goto('/');
    lap('end');
    await context.close();
  });
}
