import type { Locator, Page } from '@playwright/test';
import { caretAtEndOf, save, stateOf, wordsOf } from '#tools/browser/editor.ts';
import { NIGHTLY_TAG } from '#tools/test-run/when.ts';
import { comeIn } from './member.ts';
import {
  expect,
  LIVE_WORDS,
  PILLAR,
  publishingTest,
  readsPublic,
  smallPublishingTest,
  statusOf,
} from './publishing-test.ts';
import { TOP } from './small-content.ts';
import { enter, tabTo } from './tab-to.ts';

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
    const paragraph = wordsOf(page).locator('> p').first();
    const end = (await paragraph.textContent())?.slice(-20);
    await caretAtEndOf(page, paragraph);
    await page.keyboard.type(' It takes time.');
    return { sentence: `${end} It takes time.`, words: 'It takes time.' };
  },
  save: (page) => save(page),
};

const KEYBOARD: Hands = {
  press: enter,
  async mend(page) {
    await tabTo(page, wordsOf(page));
    // Below the heading with which that page begins.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.type('Perhaps it');
    return { sentence: 'Perhaps it has some words', words: 'Perhaps it' };
  },
  async save(page) {
    await tabTo(page, page.getByRole('button', { name: 'Save' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(stateOf(page)).toHaveText(/^Saved \d/);
  },
};

// By night with the site as it is; how it is done is the same with the small one, whose pages are checked, drawn and read in a quarter of the time. By
// day each way to put it back is gone, and each kind of hands is there.
const WHOLE = { test: publishingTest, mended: PILLAR, tag: NIGHTLY_TAG };
const SMALL = { test: smallPublishingTest, mended: TOP, tag: [] };

for (const { how, name, width, hands, back, test, mended, tag } of [
  { how: 'with a mouse, at 1280 px', name: 'Ana Ruiz', width: 1280, hands: MOUSE, back: 'page', ...WHOLE },
  { how: 'on a phone, at 390 px', name: 'Ben Okafor', width: 390, hands: MOUSE, back: 'site', ...SMALL },
  { how: 'by keyboard alone', name: 'Cleo Baptiste', width: 1280, hands: KEYBOARD, back: 'page', ...SMALL },
]) {
  test(`whoever is invited mends a sentence, sees it, publishes it, reads it, and puts it back: ${how}`, {
    tag,
  }, async ({ browser, room }) => {
    // It is by far the longest test, with hundreds of keys: it must not be what a busy machine ends first.
    test.slow();
    const began = performance.now();
    const before = room.git('rev-parse', 'live^{tree}');
    const { press } = hands;
    const { page, context } = await comeIn(browser, room, name, { width, press });
    await press(page, page.getByRole('button', { name: 'Sign out' }));
    await press(page, page.getByRole('button', { name: 'Sign in with your passkey' }));
    await expect(page).toHaveURL(`${room.url}/`);

    await press(page, page.getByRole('link', { name: 'Pages', exact: true }));
    await press(page, page.getByRole('link', { name: mended.title, exact: true }));
    await press(page, page.getByRole('link', { name: 'Edit it', exact: true }));
    await wordsOf(page).waitFor();
    const { sentence, words } = await hands.mend(page);
    await hands.save(page);

    const opened = context.waitForEvent('page');
    await press(page, page.locator('#strip').getByRole('link', { name: 'Preview' }));
    const preview = await opened;
    await expect(preview.getByText(sentence)).toBeVisible();
    await preview.close();
    expect(await readsPublic(browser, room, sentence, mended.path)).toBe(false);

    await press(page, page.locator('#strip').getByRole('link', { name: 'Publish…' }));
    await expect(page.locator('main ins').last()).toContainText(words);
    await press(page, page.getByRole('button', { name: 'Publish', exact: true }));
    await expect(statusOf(page)).toHaveText(LIVE_WORDS);
    expect(await readsPublic(browser, room, sentence, mended.path)).toBe(true);

    if (back === 'page') {
      await press(page, page.getByRole('link', { name: 'Pages', exact: true }));
      await press(page, page.getByRole('link', { name: mended.title, exact: true }));
      await press(page, page.getByRole('link', { name: 'History', exact: true }));
      const earlier = page.locator('.versions > li').nth(1);
      await press(page, earlier.getByRole('button', { name: 'Put this version back' }));
      await expect(page.locator('main del').last()).toContainText(words);
      await press(page, page.getByRole('button', { name: 'Put this version back' }));
      await expect(page.getByText('That version is back')).toBeVisible();
      await press(page, page.locator('main').getByRole('link', { name: 'Publish…' }));
      await press(page, page.getByRole('button', { name: 'Publish', exact: true }));
    } else {
      await press(page, page.getByRole('link', { name: 'What was published' }));
      await press(page, page.getByRole('link', { name: 'Go back to this' }).first());
      await expect(page.locator('main del').last()).toContainText(words);
      await page.getByLabel('Why').fill('It said too much');
      await press(page, page.getByRole('button', { name: 'Go back to this' }));
    }
    await expect(statusOf(page)).toHaveText(LIVE_WORDS);
    expect(await readsPublic(browser, room, sentence, mended.path)).toBe(false);
    expect(room.git('rev-parse', 'live^{tree}')).toBe(before);
    await context.close();
    console.log(`From invitation to put back, ${how}: ${Math.round((performance.now() - began) / 1000)} s.`);
  });
}
