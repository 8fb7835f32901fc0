import type { Page } from '@playwright/test';
import { caretAtEndOf, formOf, goTo, save, wordsOf } from '#tools/browser/editor.ts';
import { ONE_OF_EACH, SOURCE } from './small-content.ts';
import { changes, expect, editorTest as test } from './test.ts';

/** One form of each kind: words with every component, a single file, one of many, and a list. Every file: tests/unit/staff/editor/format/format.test.ts. */
const FORMS: [file: string, form: string, change: (page: Page) => Promise<void>, lines?: string][] = [
  [ONE_OF_EACH.file, formOf(ONE_OF_EACH), addToWords],
  // With the day on which the fact was changed, which the room keeps below.
  ['practice.yaml', 'singleton/practice', (page) => addTo(page, 'Description'), '3 1'],
  [`sources/${SOURCE.id}.yaml`, `collection/sources/item/${SOURCE.id}`, (page) => addTo(page, 'How')],
  ['crisis-lines.yaml', 'singleton/crisisLines', (page) => addToFirst(page, 'Lines', 'Purpose')],
];

for (const [file, form, change, lines = '1 1'] of FORMS) {
  test(`a word more in content/${file} is that line changed, and nothing else`, async ({ page }) => {
    await goTo(page, form);
    await change(page);
    await save(page);
    expect(changes()).toEqual([`${lines} content/${file}`]);
  });
}

async function addToWords(page: Page): Promise<void> {
  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.type(' Indeed.');
}

async function addTo(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.fill(`${await field.inputValue()} more`);
}

async function addToFirst(page: Page, list: string, name: string): Promise<void> {
  await page.getByRole('grid', { name: list }).getByRole('row').first().getByRole('gridcell').click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox', { name, exact: true });
  await field.fill(`${await field.inputValue()} more`);
  await dialog.getByRole('button', { name: 'Done', exact: true }).click();
}
