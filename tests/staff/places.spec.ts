import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { toHash } from '#staff/places/target.ts';
import { formOf, goTo, openInEditor, stateOf, wordsOf } from '#tools/browser/editor.ts';
import { NIGHTLY_TAG } from '#tools/test-run/when.ts';
import { HEADING, OTHER, QUESTIONS, TOP } from './small-content.ts';
import { changes, expect, root, editorTest as test } from './test.ts';

const selected = (page: Page) => page.evaluate(() => String(window.getSelection()));

test('a click on the place of an issue opens the editor, with the words selected', async ({
  page,
  story,
}) => {
  const file = join(root, 'content', story.file);
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}\nThe **quiet** harborr is [over there](/nowhere/) at night.\n`,
  );
  await page.goto(`/desk/page/articles/${story.slug}/`);
  const issue = page.getByRole('listitem').filter({ hasText: 'leads to "/nowhere/"' });
  await expect(issue).not.toContainText(/line \d|\.mdx/);
  await issue.getByRole('link', { name: /over there at night/ }).click();
  await expect(wordsOf(page)).toBeVisible();
  await expect.poll(() => selected(page)).toBe('over there at night.');
  await expect(wordsOf(page)).toBeFocused();
});

// An answer is in a row of a list in a group, and opens a window.
test('an address leads into an answer', async ({ page }) => {
  await openInEditor(page, `${formOf(TOP)}${toHash({ field: ['Questions', 1, 'Answer'] })}`);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Answer' })).toBeFocused();
  await expect(dialog.getByRole('textbox', { name: 'Question' })).toHaveValue(QUESTIONS[1] ?? '');
  await dialog.getByRole('button', { name: 'Done', exact: true }).click();
});

for (const { what, form, field, role, name } of [
  { what: 'a field', form: 'singleton/practice', field: ['Phone'], role: 'textbox', name: 'Phone' },
  { what: 'a box to tick', form: formOf(TOP), field: ['Draft'], role: 'checkbox', name: 'Draft' },
  {
    what: 'a field of a group',
    form: 'singleton/practice',
    field: ['Insurance', 'Note'],
    role: 'textbox',
    name: 'Note',
  },
] as const)
  test(`an address leads to ${what}`, { tag: NIGHTLY_TAG }, async ({ page }) => {
    // Only another page loads the editor anew.
    await page.goto('about:blank');
    await openInEditor(page, `${form}${toHash({ field: [...field] })}`);
    await expect(page.getByRole(role, { name })).toBeFocused();
  });

test('the window for a link offers the pages of the site, and says where an address leads to none', async ({
  page,
}) => {
  await goTo(page, formOf(TOP));
  await wordsOf(page).getByRole('heading', { name: HEADING }).selectText();
  await expect.poll(() => selected(page)).toBe(HEADING);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('combobox', { name: 'Link' });
  await expect(dialog.locator(`option[value="${OTHER.path}"]`)).toHaveAttribute('label', OTHER.title);
  await field.fill(OTHER.path.replace(/\/$/, ''));
  await expect(dialog.getByRole('status')).toHaveText(
    `No page has the address ${OTHER.path.replace(/\/$/, '')}. The nearest is ${OTHER.path}.`,
  );
  await field.fill(OTHER.path);
  await expect(dialog.getByRole('status')).toHaveText('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(wordsOf(page).locator(`h2 a[href="${OTHER.path}"]`)).toHaveText(HEADING);
});

test('a fact that does not fit is told at its field, and is not saved', async ({ page }) => {
  await goTo(page, 'singleton/practice');
  const phone = page.getByRole('textbox', { name: 'Phone' });
  const was = await phone.inputValue();
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
  await phone.fill(was);
  await expect(stateOf(page)).not.toHaveText(/^Unsaved/);
});

test('every button of the editor has a name, and the one for a link its own', async ({ page }) => {
  await goTo(page, formOf(TOP));
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
