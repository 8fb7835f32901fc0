import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseContent } from '#lib/content/load/load.ts';
import { readFiles } from '#lib/content/load/read-files.ts';
import { caretAtEndOf, formOf, goTo, save, wordsOf } from '#tools/browser/editor.ts';
import { NIGHTLY_TAG } from '#tools/test-run/when.ts';
import { SOURCE, TOP, type Written } from './small-content.ts';
import { changes, diff, expect, root, editorTest as test } from './test.ts';

/** Changes a page behind the back of the editor, and gives its text. */
const changeOnDisk = (page: Written, change: (text: string) => string): string => {
  const file = join(root, 'content', page.file);
  const text = change(readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  return text;
};

test('a question added in the form is two lines more, and is on the page', async ({ page }) => {
  await goTo(page, formOf(TOP));
  await page
    .getByRole('group', { name: 'Questions' })
    .getByRole('button', { name: 'Add', exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Can I ask first?');
  await dialog.getByRole('textbox', { name: 'Answer' }).fill('Yes: "first" is a good word for it.');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await save(page);
  expect(changes()).toEqual([`2 0 content/${TOP.file}`]);
  expect(await previewOf(page, TOP.path)).toContain('Can I ask first?');
});

test('by keyboard alone one comes out of a list in the words, and leaves it as it is', async ({
  page,
  story,
}) => {
  await goTo(page, formOf(story));
  const words = wordsOf(page);
  const items = words
    .locator('ul')
    .filter({ has: page.locator('> li + li') })
    .first()
    .locator('> li');
  const text = await words.innerHTML();
  await caretAtEndOf(page, items.first().locator('p').first());
  await page.keyboard.press('Shift+Tab');
  await expect(words).not.toBeFocused();
  expect(await words.innerHTML()).toBe(text);
  // An item below another goes back up, as in every editor.
  const inner = items.first().locator('li');
  await caretAtEndOf(page, items.nth(1).locator('p').first());
  await page.keyboard.press('Tab');
  await expect(inner).toHaveCount(1);
  await page.keyboard.press('Shift+Tab');
  await expect(inner).toHaveCount(0);
  await expect(words).toBeFocused();
  expect(await words.innerHTML()).toBe(text);
});

test('a picture added in the editor is a file in the folder of its page, and two lines more', async ({
  page,
  story,
}) => {
  await goTo(page, formOf(story));
  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.press('Enter');
  await page.keyboard.type('/figure', { delay: 60 });
  await page.getByRole('option', { name: 'Figure' }).waitFor();
  await page.keyboard.press('Enter');
  await wordsOf(page).locator('> *').nth(1).getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose file' }).click();
  await (await chooser).setFiles({ name: 'Our Room (2).PNG', mimeType: 'image/png', buffer: PICTURE });
  await dialog.getByRole('textbox', { name: 'Alt' }).fill('Two chairs by a window');
  await dialog.getByRole('button', { name: 'Done', exact: true }).click();
  await save(page);
  const picture = `images/${story.slug}/our-room-2.png`;
  expect(changes()).toEqual([`2 0 content/${story.file}`, `- - public/${picture}`]);
  expect(diff()).toContain(`+<Figure src="/${picture}" alt="Two chairs by a window" />`);
  expect(readFileSync(join(root, 'public', picture))).toEqual(PICTURE);
  expect(await previewOf(page, story.path)).toContain('alt="Two chairs by a window"');
});

test('a source that was added can be cited at once, in the same window', async ({ page, story }) => {
  await goTo(page, formOf(story));
  const known = readFileSync(join(root, `content/sources/${SOURCE.id}.yaml`), 'utf8');
  const added = known.replace(/^title: .*$/m, 'title: A new one');
  writeFileSync(join(root, 'content/sources/smith-2020.yaml'), added);
  await goTo(page, formOf(TOP));
  await goTo(page, formOf(story));
  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' ');
  // The choices of a form may come while someone types, and then it is drawn anew, without the menu: they type it again.
  await expect(async () => {
    await page.keyboard.type('/cite', { delay: 60 });
    try {
      await page.getByRole('option', { name: 'Cite' }).click({ timeout: 15_000 });
    } catch (error) {
      for (let nth = 0; nth < '/cite'.length; nth++) await page.keyboard.press('Backspace');
      throw error;
    }
  }).toPass();
  await wordsOf(page).getByText('[Cite]').click();
  // The pencil has no name but in its tooltip.
  await page.getByRole('dialog').getByRole('button').first().click();
  const dialog = page.getByRole('dialog').filter({ hasText: 'Edit Cite' });
  // The list itself draws only what is in sight.
  await dialog.locator('select').selectOption('smith-2020');
  await dialog.getByRole('button', { name: 'Done', exact: true }).click();
  await save(page);
  expect(diff().join('\n')).toContain('<Cite id="smith-2020" />.');
});

test('a page added in the editor is one new file, a draft, and can be looked at', async ({ page }) => {
  await goTo(page, 'collection/articles/create');
  const fill = (name: string, words: string) => page.getByRole('textbox', { name, exact: true }).fill(words);
  await fill('Title', 'What We Say First');
  await fill('Heading', 'What we say first');
  await fill('Description', 'How a first sentence can be found, and why it does not have to be a good one.');
  await fill('Name in menus', 'What we say first');
  await choose(page, 'Parent', TOP.title);
  await wordsOf(page).click();
  await page.keyboard.type('Any sentence will do.');
  await save(page, 'Create');
  await expect(page).toHaveURL(/\/item\/what-we-say-first$/);
  expect(changes()).toEqual(['12 0 content/articles/what-we-say-first.mdx']);
  const text = readFileSync(join(root, 'content/articles/what-we-say-first.mdx'), 'utf8');
  expect(text).toContain(`parent: ${TOP.slug}\n`);
  expect(text).toContain('author: practice\n');
  expect(text).toContain('draft: true\n');
  expect(text).toMatch(/---\nAny sentence will do\.\n$/);
  await page.locator('#strip').getByRole('link', { name: 'Preview' }).waitFor();
  expect(await previewOf(page, '/articles/what-we-say-first/')).toContain('Any sentence will do.');
});

test('a source added in the editor is one new file, and is read as one that no one looked up', {
  tag: NIGHTLY_TAG,
}, async ({ page }) => {
  await goTo(page, 'collection/sources/create');
  const fill = (name: string, words: string) => page.getByRole('textbox', { name, exact: true }).fill(words);
  await fill('Title', 'How harbors are found again: A study');
  await fill('Id', 'haven-2020');
  await page.getByRole('group', { name: 'Author' }).getByRole('button', { name: 'Add', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Family' }).fill('Haven');
  await dialog.getByRole('textbox', { name: 'Given' }).fill('Ada B.');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  await fill('Published', '2020');
  await fill('DOI', '10.1000/haven.2020');
  await save(page, 'Create');
  await expect(page).toHaveURL(/\/item\/haven-2020$/);
  expect(changes()).toEqual(['11 0 content/sources/haven-2020.yaml']);
  expect(parseContent(readFiles(join(root, 'content'))).facts.references).toContainEqual({
    id: 'haven-2020',
    title: 'How harbors are found again: A study',
    type: 'article-journal',
    author: [{ family: 'Haven', given: 'Ada B.' }],
    issued: '2020',
    DOI: '10.1000/haven.2020',
    found: [],
    alsoFound: [],
    verified: null,
  });
});

test('a change that someone made elsewhere in the page is kept along with mine, and one in the same place is not written over', async ({
  page,
  story,
}) => {
  await goTo(page, formOf(story));
  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.type(' Mine.');
  changeOnDisk(story, (text) => `${text}\nTheirs.\n`);
  await save(page);
  await expect(
    page.locator('#strip').getByText('while you were writing. Both changes are saved.'),
  ).toBeVisible();
  const added = diff().filter((line) => /^\+[^+]/.test(line));
  expect(added).toEqual([expect.stringMatching(/ Mine\.$/), '+Theirs.']);
  // The window shows both from now on.
  await expect(wordsOf(page).getByText('Theirs.')).toBeVisible();

  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.type(' Mine too.');
  const theirs = changeOnDisk(story, (text) => text.replace(/(\n---\n).*/s, '$1\nTheirs alone.\n'));
  await page.getByRole('button', { name: 'Save' }).click();
  const told = page.locator('#strip').getByRole('alert');
  await expect(told).toHaveText(/^Not saved: /);
  await expect(wordsOf(page).getByText(/ Mine too\.$/)).toBeVisible();
  expect(readFileSync(join(root, 'content', story.file), 'utf8')).toBe(theirs);
  const both = await told.getByRole('link', { name: 'See both versions side by side' }).getAttribute('href');
  expect(both).toMatch(/^\/refused\/[^/]+\/$/);
  const shown = await read(page, both ?? '');
  expect(shown).toMatch(/ Mine too\./);
  expect(shown).toContain('Theirs alone.');
});

// A connection that was kept may be closed by the room just as it is used again.
const read = async (page: Page, address: string) =>
  (await page.request.get(address, { maxRetries: 2 })).text();
/** What someone would see of a page as it is saved. */
const previewOf = (page: Page, path: string) => read(page, `/preview${path}`);

async function choose(page: Page, name: string, words: string): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`${name}(\\(required\\))?$`) });
  const option = page.getByRole('option', { name: words }).first();
  // An open list is closed by scrolling, and a click scrolls to where it goes.
  await button.scrollIntoViewIfNeeded();
  await expect(async () => {
    if (!(await option.isVisible())) await button.click();
    await option.click({ timeout: 1_000 });
  }).toPass();
}

/** The smallest PNG: one point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
