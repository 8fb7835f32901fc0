import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countIssues, toIssueWords } from '#lib/checks/reports/count-issues.ts';
import { loadSite } from '#lib/site.ts';
import { deskSiteOf } from '#staff/desk/desk-site-of.ts';
import { toRows } from '#staff/desk/rows/to-rows.ts';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { expectToLookRight } from './looks-right.ts';
import { expect, restore, root, test } from './test.ts';

const ABOUT = '/desk/page/pages/about/';
const DRAFT = '/articles/staff-draft/';
const PARTS = ['/', '/desk/', '/desk/map/', '/desk/launch/', '/guide/', ABOUT];

/** The site as it is at the moment. */
const readSite = () => loadSite(join(root, 'content'));

// One change is made for all of these tests, and taken back after them.
test.use({ keepsChanges: true });

// A draft, and a page with a fault, besides what the site has of its own.
test.beforeAll(() => {
  const title = 'A draft for staff';
  const fields = { title, navLabel: title, draft: true, parent: 'sex-addiction-therapy-miami-florida' };
  const draft = writePage(fields, '## One\n\nGo [nowhere](/nowhere/).');
  writeFileSync(join(root, 'content/articles/staff-draft.mdx'), draft);
  appendFileSync(join(root, 'content/pages/about.mdx'), '\nA [broken link](/nowhere/).\n');
});
test.afterAll(restore);

const issuesOf = (path: string) => {
  const desk = deskSiteOf(readSite());
  const page = desk.pages.find((each) => each.path === path);
  return countIssues(desk.issues.filter(({ file }) => file === page?.file));
};

test('the desk lists every page, drafts too, and what has to be fixed first', async ({ page }) => {
  await page.goto('/desk/');
  await expect(page.locator('tbody tr')).toHaveCount(toRows(readSite()).length);
  await expect(page.getByRole('row', { name: /A draft for staff/ })).toContainText('Draft');
  await expect(page.locator('tbody tr').first()).toContainText(/error/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is ordered by a column, shows what is looked for, and leads to a page and its issues', async ({
    page,
  }) => {
    const rows = toRows(readSite());
    await page.goto('/desk/');
    const words = page.getByRole('columnheader', { name: 'Words' });
    await page.getByRole('link', { name: 'Words', exact: true }).click();
    await expect(words).toHaveAttribute('aria-sort', 'descending');
    const most = Math.max(...rows.map((row) => row.words)).toLocaleString('en-US');
    await expect(page.locator('tbody tr').first()).toContainText(most);
    await page.getByLabel('Kind').selectOption('article');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.locator('tbody tr')).toHaveCount(rows.filter(({ kind }) => kind === 'article').length);
    await page.getByLabel('Words in title or address').fill('staff-draft');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await page.goto('/desk/?only=issues');
    await page.locator(`tbody a[href="${ABOUT}"]`).click();
    await page.waitForURL(`**${ABOUT}`);
    await expect(page.locator('.issues.error li')).toHaveCount(issuesOf('/about/').errors);
  });
});

test('the desk works by keyboard', async ({ page }) => {
  await page.goto('/desk/?q=about');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  const link = page.locator(`tbody a[href="${ABOUT}"]`);
  for (
    let presses = 0;
    presses < 30 && !(await link.evaluate((each) => each === document.activeElement));
    presses++
  )
    await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${ABOUT}`);
});

test('axe finds nothing on the desk in either colors, and it fits a phone', async ({ page }) => {
  for (const path of [...PARTS, previewPathOf(DRAFT), '/nowhere/']) {
    await page.goto(path);
    await expectToLookRight(page);
  }
});

test('the badge of a page says what the model knows, covers nothing, comes after everything, and is not printed', async ({
  page,
}) => {
  const badge = page.getByRole('complementary', { name: 'For staff' });
  for (const path of ['/', DRAFT, '/about/']) {
    await page.goto(previewPathOf(path));
    await expect(badge.getByRole('link').first()).toHaveText(`${toIssueWords(issuesOf(path))} · Desk`);
    await expect(badge.getByText('Draft', { exact: true })).toHaveCount(path === DRAFT ? 1 : 0);
  }
  const [above, below] = [await badge.boundingBox(), await page.locator('.site-header').boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip-link')).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.desk-badge')).toBeHidden();
});

test('in a developer’s copy, today says whose publishing is, and lists what is to mend', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('publishing them is the developer’s')).toBeVisible();
  const mend = page.locator('section:has(> h2:text-is("To mend"))');
  await expect(mend.getByRole('listitem').filter({ hasText: 'A draft for staff' })).toContainText(
    `${issuesOf(DRAFT).errors} error`,
  );
  await mend.locator(`a[href="${ABOUT}"]`).click();
  await page.waitForURL(`**${ABOUT}`);
  await expect(page.getByRole('link', { name: 'History' })).toHaveCount(0);
  expect((await page.goto('/history/pages/about/'))?.status()).toBe(404);
});
