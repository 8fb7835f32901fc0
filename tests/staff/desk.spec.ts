import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countIssues, toIssueWords } from '#lib/checks/reports/count-issues.ts';
import { loadSite } from '#lib/site.ts';
import { deskSiteOf } from '#staff/desk/desk-site-of.ts';
import { toRows } from '#staff/desk/rows/to-rows.ts';
import { axeViolations, COLOR_RULES } from '#tests/axe-violations.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { expect, restore, root, test } from './test.ts';

const ABOUT = '/desk/page/pages/about/';
const DRAFT = '/articles/staff-draft/';
const PARTS = ['/desk/', '/desk/map/', '/desk/launch/', ABOUT];

/** The site as it is at the moment. */
const readSite = () => loadSite(join(root, 'content'));

// Each change would be compiled: one is made for all of these tests, and taken back after them.
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

// Next would load the page anew when it hears of a change, whatever a test is about to do.
test.beforeEach(({ page }) => page.routeWebSocket(/\/_next\//, () => {}));

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
  test.slow();
  for (const path of [...PARTS, DRAFT]) {
    await page.goto(path);
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    // What is in the frames has tests of its own.
    const except = ['iframe'];
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeViolations(page, { except }), `${path} at ${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, { rules: COLOR_RULES, except }), `${path}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});

test('every page on the map leads to its page of the desk', async ({ page }) => {
  await page.goto('/desk/map/');
  const hrefs = await page
    .locator('svg.map a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(hrefs.sort()).toEqual(
    toRows(readSite())
      .map(({ href }) => href)
      .sort(),
  );
});

test('the badge of a page says what the model knows, covers nothing, comes after everything, and is not printed', async ({
  page,
}) => {
  const badge = page.getByRole('complementary', { name: 'For staff' });
  for (const path of ['/', DRAFT, '/about/']) {
    await page.goto(path);
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

test('a draft is in no list of the pages that readers see', async ({ request }) => {
  for (const path of ['/', '/articles/', '/sex-addiction-therapy-miami-florida/']) {
    expect(await (await request.get(path)).text(), path).not.toContain(`href="${DRAFT}"`);
  }
});

test('the editor finds the address of a page, and what there is to choose', async ({ request }) => {
  const opened = await request.get('/desk/open/articles/staff-draft/', { maxRedirects: 0 });
  expect(opened.headers().location).toBe(DRAFT);
  const choices = await (await request.get('/desk/choices.json')).json();
  expect(choices.pages).toHaveLength(toRows(readSite()).length);
});

test('a request by the name of another machine learns nothing', async ({ request }) => {
  const headers = { host: 'site.example' };
  for (const path of [...PARTS, DRAFT, '/', '/desk/choices.json', '/desk/open/pages/about/']) {
    const response = await request.get(path, { headers, maxRedirects: 0 });
    expect(response.status(), path).toBe(403);
    expect(await response.text()).not.toContain('staff-draft');
  }
});
