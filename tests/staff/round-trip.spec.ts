import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goTo, openInEditor, save, wordsOf } from './editor.ts';
import { changes, expect, restore, test } from './test.ts';

const CONTENT = join(import.meta.dirname, '../../content');

/** What staff can open: each file, and its form in the editor. */
const PAGES = ['pillars', 'articles', 'pages'].flatMap((folder) =>
  readdirSync(join(CONTENT, folder)).map((name) => ({
    file: `content/${folder}/${name}`,
    form: `collection/${folder}/item/${name.replace('.mdx', '')}`,
  })),
);

// One window for all: what is slow is to load the editor, and staff do not load it for each file either.
test.describe.configure({ mode: 'serial' });

let editor: Page;

test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  editor = await context.newPage();
  await openInEditor(editor, 'collection/pages');
});

for (const { file, form } of PAGES) {
  test(`a word more in ${file} is one changed line, and nothing else`, async () => {
    await goTo(editor, form);
    await wordsOf(editor).locator('> p').first().click();
    await editor.keyboard.press('End');
    await editor.keyboard.type(' Indeed.');
    await save(editor);
    expect(changes()).toEqual([`1 1 ${file}`]);
    restore();
  });
}
