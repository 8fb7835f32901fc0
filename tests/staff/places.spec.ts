import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { toHash } from '#staff/places/target.ts';
import { formOf, openInEditor, wordsOf } from '#tools/browser/editor.ts';
import { ARTICLE, HEADING, QUESTIONS, TOP } from './small-content.ts';
import { changes, expect, root, editorTest as test } from './test.ts';

const selected = (page: Page) => page.evaluate(() => String(window.getSelection()));

test('a click on the place of an issue opens the editor, with the words selected', async ({ page }) => {
  const file = join(root, 'content', ARTICLE.file);
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}\nThe **quiet** harborr is [over there](/nowhere/) at night.\n`,
  );
  await page.goto(`/desk/page/articles/${ARTICLE.slug}/`);
  const issue = page.getByRole('listitem').filter({ hasText: 'leads to "/nowhere/"' });
  await expect(issue).not.toContainText(/line \d|\.mdx/);
  await issue.getByRole('link', { name: /over there at night/ }).click();
  await expect(wordsOf(page)).toBeVisible();
  await expect.poll(() => selected(page)).toBe('over there at night.');
  await expect(wordsOf(page)).toBeFocused();
});

test('an address leads into an answer, a box to tick and a field of a group', async ({ page }) => {
  await openInEditor(page, `${formOf(TOP)}${toHash({ field: ['Questions', 1, 'Answer'] })}`);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Answer' })).toBeFocused();
  await expect(dialog.getByRole('textbox', { name: 'Question' })).toHaveValue(QUESTIONS[1] ?? '');
  await page.goto('about:blank');
  await openInEditor(page, `${formOf(TOP)}${toHash({ field: ['Draft'] })}`);
  await expect(page.getByRole('checkbox', { name: 'Draft' })).toBeFocused();
  await page.goto('about:blank');
  await openInEditor(page, `singleton/practice${toHash({ field: ['Insurance', 'Note'] })}`);
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
});

test('the window for a link offers the pages of the site, and says where an address leads to none', async ({
  page,
}) => {
  await openInEditor(page, `${formOf(TOP)}${toHash({ words: HEADING })}`);
  await expect.poll(() => selected(page)).toBe(HEADING);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('combobox', { name: 'Link' });
  await expect(dialog.locator(`option[value="${ARTICLE.path}"]`)).toHaveAttribute('label', ARTICLE.title);
  await field.fill(ARTICLE.path.replace(/\/$/, ''));
  await expect(dialog.getByRole('status')).toHaveText(
    `No page has the address ${ARTICLE.path.replace(/\/$/, '')}. The nearest is ${ARTICLE.path}.`,
  );
  await field.fill(ARTICLE.path);
  await expect(dialog.getByRole('status')).toHaveText('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(wordsOf(page).locator(`h2 a[href="${ARTICLE.path}"]`)).toHaveText(HEADING);
});

test('a fact that does not fit is told at its field, and is not saved', async ({ page }) => {
  await openInEditor(page, `singleton/practice${toHash({ field: ['Phone'] })}`);
  const phone = page.getByRole('textbox', { name: 'Phone' });
  await expect(phone).toBeFocused();
  await phone.fill('(305) 444-0199');
  // From the end of the form, where it cannot be seen.
  await page.getByRole('textbox', { name: 'Contact', exact: true }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Save' }).click();
  const fault = page.locator('#editor').getByText('Phone is not written like +13055551234.');
  await expect(page.locator('#strip')).toContainText(
    'Not saved. To mend first: “Phone is not written like +13055551234.”',
  );
  await expect(fault).toBeInViewport();
  expect(changes()).toEqual([]);
  await phone.fill('+13054440199');
  await expect(fault).toBeHidden();
});

test('every button of the editor has a name, and the one for a link its own', async ({ page }) => {
  await openInEditor(page, formOf(TOP));
  await expect(wordsOf(page)).toBeVisible();
  const unnamed = () =>
    page
      .getByRole('button', { name: /^$/ })
      .evaluateAll((buttons) => buttons.map((button) => button.outerHTML.slice(0, 200)));
  await expect(page.getByRole('button', { name: 'Link', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Divider', exact: true })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Add a component' })).toBeVisible();
  expect(await unnamed()).toEqual([]);
  await wordsOf(page).locator('a').first().click();
  await expect(page.getByRole('button', { name: 'Take the link away' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the link in another tab' })).toBeVisible();
  expect(await unnamed()).toEqual([]);
});
