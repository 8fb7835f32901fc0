import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { caretAtEndOf, formOf, goTo, openInEditor, save, stateOf, wordsOf } from '#tools/browser/editor.ts';
import { NIGHTLY_TAG } from '#tools/test-run/when.ts';
import { OTHER } from './small-content.ts';
import { test as apart, changes, diff, expect, root, editorTest as test } from './test.ts';

const UPDATE = '**/api/keystatic/update';
const firstWords = (page: Page) => wordsOf(page).locator('> p').first();
const added = () => diff().filter((line) => /^\+[^+]/.test(line));
const alertOf = (page: Page) => page.locator('#strip').getByRole('alert');

/** Holds what is saved on its way to the room until it is let go. */
async function holdSaves(
  page: Page,
): Promise<{ arrived: Promise<void>; letGo: (end?: (route: Route) => Promise<void>) => Promise<void> }> {
  let arrive = (_: Route) => {};
  const route = new Promise<Route>((resolve) => {
    arrive = resolve;
  });
  await page.route(UPDATE, (each) => arrive(each), { times: 1 });
  return {
    arrived: route.then(() => undefined),
    letGo: async (end = (each) => each.continue()) => end(await route),
  };
}

async function write(page: Page, words: string): Promise<void> {
  await caretAtEndOf(page, firstWords(page));
  await page.keyboard.type(words);
}

test('letters typed while the words are saved follow when they are, at the place where they were typed', async ({
  page,
  story,
}) => {
  await goTo(page, formOf(story));
  await write(page, ' One');
  const held = await holdSaves(page);
  await page.keyboard.press('Control+s');
  await held.arrived;
  await expect(stateOf(page)).toHaveText('Saving…');
  await page.keyboard.type(', twoo');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+s');
  await page.keyboard.type('.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Three');
  // Nothing that could be lost is shown before.
  await expect(firstWords(page)).toHaveText(/ One$/);
  await held.letGo();
  await expect(firstWords(page)).toHaveText(/ One, two\.$/);
  await page.keyboard.type(' and four.');
  await expect(wordsOf(page).locator('> p').nth(1)).toHaveText('Three and four.');
  await expect(stateOf(page)).toHaveText(/^Unsaved/);
  expect(added().at(-1)).toMatch(/ One$/);
  await save(page);
  expect(added().slice(-3).join('\n')).toMatch(/ One, two\.\n\+Three and four\.$/);
});

test('letters typed in a field while it is saved follow as well, and the caret is where it was', async ({
  page,
  story,
}) => {
  await goTo(page, formOf(story));
  const summary = page.getByRole('textbox', { name: 'Description' });
  const was = await summary.inputValue();
  await summary.fill(`${was} End`);
  await summary.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0));
  const held = await holdSaves(page);
  await page.keyboard.press('Control+s');
  await held.arrived;
  await page.keyboard.type('Start ');
  await held.letGo();
  await expect(summary).toHaveValue(`Start ${was} End`);
  await page.keyboard.type('here ');
  await expect(summary).toHaveValue(`Start here ${was} End`);
});

test('while it is saved, the editor takes no click, and says so of what is pasted', async ({
  page,
  story,
}) => {
  await goTo(page, formOf(story));
  await write(page, ' One.');
  const held = await holdSaves(page);
  await page.keyboard.press('Control+s');
  await held.arrived;
  await expect(page.locator('#editor')).toHaveAttribute('inert');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'pasted');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText('It is being saved: wait a moment')).toBeVisible();
  await page.locator('#strip').getByRole('link', { name: 'Today' }).focus();
  await held.letGo();
  await expect(stateOf(page)).toHaveText(/^Saved \d/);
  // Whoever went on with the keyboard is not taken back.
  await expect(page.locator('#strip').getByRole('link', { name: 'Today' })).toBeFocused();
  await expect(page.locator('#editor')).not.toHaveAttribute('inert');
});

test('a save of nothing, and one that the form refuses, send nothing and leave the caret where it is', async ({
  page,
  story,
}) => {
  let sent = 0;
  await page.route(UPDATE, (route) => {
    sent += 1;
    return route.continue();
  });
  await goTo(page, formOf(story));
  await caretAtEndOf(page, firstWords(page));
  await page.keyboard.press('Control+s');
  await page.keyboard.type(' Still');
  await expect(firstWords(page)).toHaveText(/ Still$/);
  // Of a word that is being put together, the last letters are not in the form yet.
  await firstWords(page).dispatchEvent('keydown', {
    key: 's',
    ctrlKey: true,
    isComposing: true,
    bubbles: true,
  });
  await expect(page.getByText('Finish the word first, then save.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Title' }).fill('');
  await page.keyboard.press('Control+s');
  await page.keyboard.type('A title');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('A title');
  await expect(stateOf(page)).toHaveText(/^Unsaved/);
  expect([sent, changes()]).toEqual([0, []]);
});

const REFUSALS: [name: string, answer: Parameters<Route['fulfill']>[0], words: RegExp][] = [
  [
    'a page of code',
    { status: 500, contentType: 'text/html', body: '<h1>TypeError</h1>' },
    /the staff room failed \(500\)/,
  ],
  [
    'a page that is no answer',
    { status: 200, contentType: 'text/html', body: '<h1>Sign in</h1>' },
    /the staff room failed \(502\)/,
  ],
  [
    'what it may not hold',
    { status: 422, contentType: 'text/plain', body: 'Not saved: it holds code.' },
    /^Not saved: it holds code\.$/,
  ],
  [
    'a full disk',
    { status: 507, contentType: 'text/html', body: '<p>' },
    /the disk of the staff room is full/,
  ],
];

test('a save that fails gives the editor back with every word, and says why in a sentence', async ({
  page,
  context,
  story,
}) => {
  await goTo(page, formOf(story));
  await write(page, ' Kept');
  const endings: [string, (route: Route) => Promise<void>, RegExp][] = REFUSALS.map(
    ([name, answer, words]) => [name, (route) => route.fulfill(answer), words],
  );
  endings.push([
    'silence',
    (route) => route.abort(),
    /^The staff room does not answer\. Your words are kept in this browser\./,
  ]);
  for (const [name, end, words] of endings) {
    const held = await holdSaves(page);
    await page.keyboard.press('Control+s');
    await held.arrived;
    await page.keyboard.type(',');
    await held.letGo(end);
    await expect(alertOf(page), name).toHaveText(words);
    await expect(stateOf(page)).toHaveText(/^Unsaved/);
    await page.keyboard.type('.');
  }
  await context.setOffline(true);
  await page.keyboard.press('Control+s');
  await expect(alertOf(page)).toHaveText(
    'You are offline; your words are kept in this browser. Save again when you are back.',
  );
  await page.keyboard.type('!');
  await context.setOffline(false);
  expect(changes()).toEqual([]);
  await save(page);
  await expect(alertOf(page)).toBeEmpty();
  expect(added().at(-1)).toContain(` Kept${',.'.repeat(endings.length)}!`);
});

test('a save whose answer was lost is saved again, and no one is told that someone else was there', async ({
  page,
  story,
}) => {
  await goTo(page, formOf(story));
  await write(page, ' Once');
  const held = await holdSaves(page);
  await page.keyboard.press('Control+s');
  await held.letGo(async (route) => {
    await route.fetch();
    await route.abort();
  });
  await expect(alertOf(page)).toHaveText(/does not answer/);
  expect(added().at(-1)).toMatch(/ Once$/);
  await page.keyboard.type(' more');
  await save(page);
  expect(added().at(-1)).toMatch(/ Once more$/);
});

test('a room that is killed in the middle of a save loses nothing, and takes it when it is back', {
  tag: NIGHTLY_TAG,
}, async ({ page, desk, story }) => {
  await goTo(page, formOf(story));
  await write(page, ' Kept.');
  // It stands still, so that the save is surely on its way when it dies.
  process.kill(desk.process().pid, 'SIGSTOP');
  const sent = page.waitForRequest(UPDATE);
  await page.keyboard.press('Control+s');
  await sent;
  await page.keyboard.type(' All of it.');
  await desk.process().kill();
  await expect(alertOf(page)).toHaveText(/^The staff room does not answer\./);
  await expect(firstWords(page)).toHaveText(/ Kept\. All of it\.$/);
  await desk.startAgain();
  await save(page);
  expect(added().at(-1)).toMatch(/ Kept\. All of it\.$/);
});

// In a window of its own: its clock stays as it is set.
apart('a save that takes long is told, and can be given up without losing a word', async ({ page }) => {
  await page.clock.install();
  await openInEditor(page, formOf(OTHER));
  await write(page, ' Slow');
  const held = await holdSaves(page);
  await page.keyboard.press('Control+s');
  await held.arrived;
  await page.clock.fastForward(16_000);
  await expect(stateOf(page)).toHaveText(/^Still saving…/);
  await page.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(alertOf(page)).toHaveText(/no one knows whether it was saved/);
  await expect(firstWords(page)).toHaveText(/ Slow$/);
  await page.clock.runFor(1_000);
  await save(page);
  expect(added().at(-1)).toMatch(/ Slow$/);
});

test('a window with unsaved words warns before it is left, and has them again when it is back', async ({
  page,
  story,
}) => {
  await goTo(page, formOf(story));
  await write(page, ' Not yet.');
  await expect(stateOf(page)).toHaveText(/^Unsaved/);
  // Keystatic keeps what is typed a moment later.
  await expect.poll(() => page.evaluate(wordsKept)).toContain(' Not yet.');
  const asked = page.waitForEvent('dialog');
  const left = page.goto('/keystatic/collection/articles');
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.accept();
  await left;
  const unsaved = page.locator('#strip').getByRole('link', { name: story.slug });
  await unsaved.click();
  await expect(firstWords(page)).toHaveText(/ Not yet\.$/);
  await save(page);
  expect(added().at(-1)).toMatch(/ Not yet\.$/);
  await page.goBack();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(unsaved).toHaveCount(0);
});

test('a browser that dies while a new page is sent still has it', async ({ page, context }) => {
  await goTo(page, 'collection/sources/create');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A long title');
  await page.getByRole('textbox', { name: 'Id', exact: true }).fill('long-2020');
  await page.getByRole('textbox', { name: 'Published', exact: true }).fill('2020');
  await page.getByRole('group', { name: 'Author' }).getByRole('button', { name: 'Add', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Family' }).fill('Long');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  const held = await holdSaves(page);
  await page.getByRole('button', { name: 'Create' }).click();
  await held.arrived;
  await expect(stateOf(page)).toHaveText('Saving…');
  // What another window finds now is what would be left.
  const again = await context.newPage();
  await openInEditor(again, 'collection/sources/create');
  await expect(again.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('A long title');
  await held.letGo((route) => route.abort());
  await expect(alertOf(page)).toHaveText(/does not answer/);
  await page.goto('/icon.svg');
  await save(again, 'Create');
  expect(readFileSync(join(root, 'content/sources/long-2020.yaml'), 'utf8')).toContain('A long title');
  await goTo(again, 'collection/sources/create');
  await expect(again.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('');
});

/** All words that the browser keeps of what is not saved. Runs in the page. */
async function wordsKept(): Promise<string> {
  const request = indexedDB.open('keystatic');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const drafts = request.result.transaction('items').objectStore('items').getAll();
  await new Promise((resolve) => drafts.addEventListener('success', resolve));
  request.result.close();
  const words = (value: unknown): string => {
    if (value instanceof Uint8Array) return new TextDecoder().decode(value);
    if (value instanceof Map) return [...value.values()].map(words).join('\n');
    return typeof value === 'object' && value !== null ? Object.values(value).map(words).join('\n') : '';
  };
  return words(drafts.result);
}
