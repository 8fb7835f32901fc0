import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { loadSite } from '#lib/site.ts';
import { pagesThatShowAll } from '#tests/pages-that-show-all.ts';
import { caretAtEndOf, goTo, openInEditor, save, wordsOf } from './editor.ts';
import { changes, expect, restore, test } from './test.ts';

const { pages } = loadSite(join(import.meta.dirname, '../../content'));

/** What staff can open: files that together have every part, and their forms. tests/unit/editor holds every file to the same code. */
const PAGES = pagesThatShowAll(pages).map(({ file }) => ({
  file: `content/${file}`,
  form: `collection/${file.replace('/', '/item/').replace('.mdx', '')}`,
}));

// One window for all: what is slow is to load the editor, and staff do not load it for each file either.
test.describe.configure({ mode: 'serial' });

let editor: Page;

test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  editor = await context.newPage();
  await openInEditor(editor, 'singleton/practice');
});

for (const { file, form } of PAGES) {
  test(`a word more in ${file} is one changed line, and nothing else`, async () => {
    await goTo(editor, form);
    await caretAtEndOf(editor, wordsOf(editor).locator('> p').first());
    await editor.keyboard.type(' Indeed.');
    await save(editor);
    expect(changes()).toEqual([`1 1 ${file}`]);
    restore();
  });
}
