import { articlesOf, relatedOf } from '#lib/links/relations.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { expect, site, test } from './test.ts';

// A pillar with everything that a pillar can have. What it says is taken from the model, so that staff may change it.
const pillar = site.pages.find(
  ({ kind, faq, components }) =>
    kind === 'pillar' && faq.length > 0 && components.some(({ name }) => name === 'Cycle'),
);
if (!pillar) throw new Error('No pillar has both questions and a cycle');
const { path: PILLAR, headings, faq, components } = pillar;
const { practice, header } = siteChromeOf(site, SITE_WORDS);
const [question] = faq;
const section = headings.filter(({ depth }) => depth === 2).at(-3);

test.beforeEach(({ page }) => page.goto(PILLAR).then(() => {}));

test('the first Tab finds the skip link, the second the way out, and both can be seen', async ({ page }) => {
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Tab');
  const leave = page.getByRole('link', { name: 'Leave this site' });
  await expect(leave).toBeFocused();
  await expect(leave).toBeInViewport();
  const outline = await leave.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).toBe('solid');
});

test('the skip link moves the focus into the text', async ({ page }) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the way out stays in reach at the end of the page', async ({ page }) => {
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: 'Leave this site' })).toBeInViewport();
});

test('the way out leads to a neutral site and tells it nothing', async ({ page }) => {
  const leave = page.getByRole('link', { name: 'Leave this site' });
  await expect(leave).toHaveAttribute('href', practice.leaveTo);
  await expect(leave).toHaveAttribute('rel', /noreferrer/);
});

test('the contents lead to a section, by keyboard', async ({ page, viewport }) => {
  const contents = page.getByRole('navigation', { name: 'On this page' });
  if ((viewport?.width ?? 0) < 1024) await contents.locator('summary').press('Enter');
  await contents.getByRole('link', { name: section?.text ?? '', exact: true }).press('Enter');
  await expect(page).toHaveURL(`${PILLAR}#${section?.id}`);
  await expect(page.locator(`#${section?.id}`)).toBeInViewport();
});

test('a question opens and closes by keyboard', async ({ page }) => {
  const summary = page.locator('summary', { hasText: question?.question ?? '' });
  const answer = page.locator(`[id="${question?.id}"] > section`);
  await expect(answer).toHaveText(question?.text ?? '');
  await expect(answer).toBeHidden();
  await summary.press('Enter');
  await expect(answer).toBeVisible();
  await summary.press('Enter');
  await expect(answer).toBeHidden();
});

test('the menu leads to the other pillars, and marks this one', async ({ page, viewport }) => {
  const menu = page.getByRole('navigation', { name: 'Main' });
  if ((viewport?.width ?? 0) < 1024) await menu.locator('summary').press('Enter');
  const current = header.find((item) => item.path === PILLAR);
  const other = header.find((item) => item.path !== PILLAR);
  await expect(menu.getByRole('link', { name: current?.label ?? '', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await menu.getByRole('link', { name: other?.label ?? '', exact: true }).click();
  await expect(page).toHaveURL(other?.path ?? '');
});

test('the lists of articles and of related services lead to every page that the graph names', async ({
  page,
}) => {
  const links = page.locator('.related a');
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const named = [...articlesOf(site.graph, PILLAR), ...relatedOf(site.graph, PILLAR)];
  expect(paths).toEqual(named.map((other) => other.path));
});

test('the cycle is read as a list of its steps', async ({ page }) => {
  const steps = components.find(({ name }) => name === 'Cycle')?.attributes.steps ?? '';
  await expect(page.getByRole('figure').getByRole('listitem')).toHaveText(
    steps.split('→').map((step) => step.trim()),
  );
});
