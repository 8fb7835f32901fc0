import { expect, test } from './test.ts';

const PILLAR = '/sex-addiction-therapy-miami-florida/';

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
  await expect(leave).toHaveAttribute('href', 'https://www.weather.gov/');
  await expect(leave).toHaveAttribute('rel', /noreferrer/);
});

test('the contents lead to a section, by keyboard', async ({ page, viewport }) => {
  const contents = page.getByRole('navigation', { name: 'On this page' });
  if ((viewport?.width ?? 0) < 1024) await contents.locator('summary').press('Enter');
  await contents.getByRole('link', { name: 'Treatment options' }).press('Enter');
  await expect(page).toHaveURL(/#treatment-options$/);
  await expect(page.getByRole('heading', { name: 'Treatment options' })).toBeInViewport();
});

test('a question opens and closes by keyboard', async ({ page }) => {
  const question = page.locator('summary', { hasText: 'Can sex addiction be cured?' });
  const answer = page.getByText('Nobody can honestly promise a cure.');
  await expect(answer).toBeHidden();
  await question.press('Enter');
  await expect(answer).toBeVisible();
  await question.press('Enter');
  await expect(answer).toBeHidden();
});

test('the menu leads to the other pillars', async ({ page, viewport }) => {
  const menu = page.getByRole('navigation', { name: 'Main' });
  if ((viewport?.width ?? 0) < 1024) await menu.locator('summary').press('Enter');
  await expect(menu.getByRole('link', { name: 'Sex addiction' })).toHaveAttribute('aria-current', 'page');
  await menu.getByRole('link', { name: 'Betrayal trauma' }).click();
  await expect(page).toHaveURL('/betrayal-trauma-therapy-miami-florida/');
});

test('the related services lead to every page that the graph names', async ({ page }) => {
  const related = page
    .getByRole('heading', { name: 'Related services' })
    .locator('xpath=following-sibling::ul[1]');
  await expect(related.getByRole('link')).toHaveCount(6);
});

test('the cycle is read as a list of its eight steps', async ({ page }) => {
  const steps = page.getByRole('figure').getByRole('listitem');
  await expect(steps).toHaveText([
    'Pressure',
    'Stress',
    'Shame',
    'Overwhelm',
    'Escape (porn or sex)',
    'Regret',
    'Shame',
    'Reset',
  ]);
});

test('every link and every question can be reached with the Tab key alone', async ({ page }) => {
  const reachable = page.locator('a[href], summary').filter({ visible: true });
  const count = await reachable.count();
  const seen = new Set<string>();
  for (let press = 0; press < count; press++) {
    await page.keyboard.press('Tab');
    seen.add(await page.evaluate(() => document.activeElement?.outerHTML ?? ''));
  }
  const all = new Set(
    await reachable.evaluateAll((elements) => elements.map((element) => element.outerHTML)),
  );
  expect([...all].filter((element) => !seen.has(element))).toEqual([]);
});
