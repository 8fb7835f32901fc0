import type { Page } from '@playwright/test';
import { axeViolations } from '#tests/axe-violations.ts';
import { formOf, goTo, stateOf } from '#tools/browser/editor.ts';
import type { Written } from './small-content.ts';
import { expect, editorTest as test } from './test.ts';

const UPDATE = '**/api/keystatic/update';
const questionOf = ({ path, title }: Written, to: string | null = null) => ({
  from: path,
  to,
  page: title,
  linkedFrom: [
    { title: 'Fees', where: 'words of the page', href: '/keystatic/collection/pages/item/fees' },
    { title: 'Menus', where: 'a menu', href: '/keystatic/singleton/navigation' },
  ],
  choices: [
    { path: '/fees/', title: 'Fees' },
    { path: '/contact/', title: 'Contact' },
    { path: '/long/', title: 'A title that is longer than a narrow window is wide, as many are' },
  ],
});

/** Speaks as the room does of an address that a save takes away: asks first, and takes the answer. Gives the answers that came. */
async function askFirst(page: Page, question: ReturnType<typeof questionOf>): Promise<unknown[]> {
  const answers: unknown[] = [];
  await page.route(UPDATE, async (route) => {
    const header = route.request().headers()['x-old-address'];
    if (header === undefined) return route.fulfill({ status: 428, json: question });
    answers.push(JSON.parse(decodeURIComponent(header)));
    return route.continue();
  });
  return answers;
}

async function askToDelete(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Delete entry' }).click();
  const sure = page.getByRole('alertdialog');
  await expect(sure).toContainText('you are asked where its address shall lead before anything is deleted');
  await sure.getByRole('button', { name: 'Yes, delete' }).click();
}

test('who deletes a page is told what links to it, and says where its address shall lead', async ({
  page,
  story,
}) => {
  const answers = await askFirst(page, questionOf(story));
  await goTo(page, formOf(story));
  await askToDelete(page);
  const dialog = page.getByRole('dialog', { name: `Delete “${story.title}”?` });
  await expect(dialog).toContainText('2 places link to it:');
  await expect(dialog.getByRole('link', { name: 'Menus' })).toHaveAttribute(
    'href',
    '/keystatic/singleton/navigation',
  );
  const where = dialog.getByRole('combobox', { name: 'Where shall the old address lead?' });
  // Not before the question is answered.
  await dialog.getByRole('button', { name: 'Delete the page' }).click();
  await expect(dialog).toBeVisible();
  await where.selectOption('Contact');
  await expect(dialog).toContainText(
    `Whoever opens ${story.path} comes to /contact/. What links to it has to be mended`,
  );
  expect(await axeViolations(page, { within: '.old-address' })).toEqual([]);
  await dialog.getByRole('button', { name: 'Delete the page' }).click();
  await expect(page).toHaveURL(/\/keystatic\/collection\/articles$/);
  await expect(page.locator('#editor')).not.toHaveAttribute('inert');
  expect(answers).toEqual([{ [story.path]: '/contact/' }]);
});

test('who would rather not delete it after all has the page as it was, and may say that its address leads nowhere', async ({
  page,
  story,
}) => {
  const answers = await askFirst(page, questionOf(story));
  await goTo(page, formOf(story));
  await askToDelete(page);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(
    page.locator('#strip').getByText(`Nothing was deleted: “${story.title}” is as it was.`),
  ).toBeVisible();
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toHaveValue(story.title);
  await title.fill('Another');
  await expect(stateOf(page)).toHaveText(/^Unsaved/);
  expect(answers).toEqual([]);
  await askToDelete(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption('nowhere');
  await expect(dialog).toContainText('What links to it has to be mended before the change can be published.');
  await dialog.getByRole('button', { name: 'Delete the page' }).click();
  await expect(page).toHaveURL(/\/keystatic\/collection\/articles$/);
  expect(answers).toEqual([{ [story.path]: null }]);
});

test('a new address is offered as the place where the old one leads, and can be taken by keyboard alone', async ({
  page,
  story,
}) => {
  const answers = await askFirst(page, questionOf(story, '/articles/renamed/'));
  await page.setViewportSize({ width: 390, height: 700 });
  await goTo(page, formOf(story));
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('renamed');
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: `Give “${story.title}” another address?` });
  await expect(dialog).toContainText('All that links to it is changed along with it.');
  await expect(dialog.getByRole('combobox')).toHaveValue('/articles/renamed/');
  expect(
    await dialog.evaluate(({ clientWidth, scrollWidth }) => [scrollWidth - clientWidth, clientWidth < 390]),
  ).toEqual([0, true]);
  await dialog.getByRole('combobox').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Save with the new address' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/item\/renamed$/);
  await expect(stateOf(page)).toHaveText(/^Saved \d/);
  expect(answers).toEqual([{ [story.path]: '/articles/renamed/' }]);
  // What was typed is saved: nothing is left under the old name.
  await page.reload();
  await expect(page.locator('#strip')).toContainText(story.title);
  await expect(page.locator('#strip')).not.toContainText('kept in this browser alone');
});
