import type { Page } from '@playwright/test';
import { dayIf, expect, site, test } from './test.ts';

const asked = site.pages.filter(({ faq }) => faq.length > 0);
const [first] = asked;
const [one, other] = first?.faq ?? [];
if (!first || !one || !other) throw new Error('No page answers two questions.');

// The test opens nothing by itself, and neither does a browser here: a link to the folded part itself, and not to what is inside it,
// is one that even those leave folded that open what a link leads into (HTML, "ancestor details revealing algorithm"). What they show
// without scripts is a style.
const folded = (page: Page, id: string) => page.locator(`details[id="${id}"]`);
const isOpen = (page: Page, id: string) =>
  folded(page, id).evaluate((details) => (details as HTMLDetailsElement).open);

/** The question is where the reader looks, and its answer below it. */
async function expectAnswered(page: Page, id: string): Promise<void> {
  await expect(folded(page, id).locator('summary')).toBeInViewport({ ratio: 1 });
  await expect(folded(page, id).locator('summary + section')).toBeVisible();
  await expect(folded(page, id).locator('summary + section')).toBeInViewport();
}

// That every link of the list leads to a question: tests/build/pages.test.ts.
for (const asking of asked) {
  const { path, faq } = asking;
  test(
    `the last question on ${path} is led to from the list of all questions, and answered`,
    dayIf(asking === first),
    async ({ page, javaScriptEnabled }) => {
      const { question, id } = faq.at(-1) as typeof one;
      await page.goto('/questions/');
      await page.getByRole('link', { name: question, exact: true }).click();
      await expect(page).toHaveURL(`${path}#${id}`);
      await expectAnswered(page, id);
      // All others are as they were.
      expect(await page.locator('.questions details[open]').count()).toBe(
        javaScriptEnabled === false ? 0 : 1,
      );
      expect(await isOpen(page, id)).toBe(javaScriptEnabled !== false);
    },
  );
}

test.describe('with scripts', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false);

  /** Leads the first link of the text to a question of the page. */
  const lead = (page: Page, id: string) =>
    page.evaluate((to) => document.querySelector('.prose a')?.setAttribute('href', `#${to}`), id);
  const press = (page: Page) => page.locator('.prose a').first().click();

  test('a link within the page opens an answer, and opens it again after it was closed', async ({ page }) => {
    await page.goto(first.path);
    await lead(page, one.id);
    for (let each = 0; each < 2; each++) {
      await press(page);
      await expectAnswered(page, one.id);
      expect(await isOpen(page, one.id)).toBe(true);
      await folded(page, one.id).locator('summary').click();
      await expect(folded(page, one.id).locator('summary + section')).toBeHidden();
      expect(await isOpen(page, one.id)).toBe(false);
    }
  });

  test('an address that changes opens the answer that it names now', async ({ page }) => {
    await page.goto(`${first.path}#${one.id}`);
    await expectAnswered(page, one.id);
    await page.evaluate((id) => {
      location.hash = id;
    }, other.id);
    await expectAnswered(page, other.id);
    expect(await isOpen(page, other.id)).toBe(true);
  });

  test('an address that names nothing, or cannot be read, opens nothing and breaks nothing', async ({
    page,
    quiet,
  }) => {
    for (const hash of ['#', '#nothing', '#%', '#%E0%A4%A', '#content']) {
      for (const address of ['/', `${first.path}${hash}`]) await page.goto(address);
      await expect(page.getByRole('link', { name: 'Leave this site' })).toHaveAccessibleDescription(/Shift/);
      expect(await page.locator('.questions details[open]').count()).toBe(0);
    }
    expect(quiet).toEqual([]);
  });

  test('an answer whose name has letters beyond English is opened too', async ({ page }) => {
    await page.goto(first.path);
    await page.evaluate((id) => document.getElementById(id)?.setAttribute('id', 'respuesta-año'), one.id);
    await lead(page, 'respuesta-año');
    await press(page);
    await expectAnswered(page, 'respuesta-año');
  });
});
