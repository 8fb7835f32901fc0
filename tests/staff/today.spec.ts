import { expectToLookRight } from './looks-right.ts';
import { expect, test } from './saved-room.ts';

const FEES = 'content/pages/fees.mdx';
const ABOUT = 'content/pages/about.mdx';
const SLIP = 'content/articles/after-a-slip.mdx';

const inSection = (name: string) => `section:has(> h2:text-is("${name}"))`;
const NOT_PUBLIC = inSection('Saved, not public yet');

test('where nothing waits, today says so in sentences', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator(NOT_PUBLIC)).toContainText('Everything that is saved is public.');
  await expect(page.getByText('Nothing is due in the next 30 days.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Not saved: words that wait' })).toHaveCount(0);
});

test('what is saved and not public says who saved it and whether it is ready, and leads on', async ({
  page,
  room,
}) => {
  await room.save('Ana Ruiz', FEES, `${await room.read(FEES)}\nWe say what it costs.\n`);
  await room.save('Ben Okafor', FEES, `${await room.read(FEES)}\nIn writing.\n`);
  await room.save('Ben Okafor', ABOUT, `${await room.read(ABOUT)}\nA [broken link](/nowhere/).\n`);
  await room.save('Ana Ruiz', SLIP, null);
  await page.goto('/');
  const items = page.locator(NOT_PUBLIC).getByRole('listitem');
  await expect(items).toHaveCount(3);
  const item = (title: string) =>
    items.filter({ has: page.getByRole('heading', { name: new RegExp(`^${title}`) }) });
  await expect(item('About')).toContainText('1 to mend');
  await expect(item('Fees')).toContainText('Ready');
  await expect(item('Fees')).toContainText(/Ben Okafor · Today, .* · also Ana Ruiz/);
  await expect(item('After a Slip')).toContainText('Taken away');

  await page.getByRole('link', { name: /^What changed.*Fees/ }).click();
  await expect(page.locator('ins').last()).toContainText('We say what it costs. In writing.');
  await page.getByRole('link', { name: 'As readers see it' }).click();
  await expect(page.getByRole('complementary', { name: 'For staff' })).toContainText('As readers see it');
  await expect(page.getByText('We say what it costs.')).toHaveCount(0);
  await page.getByRole('link', { name: 'As saved now' }).click();
  await expect(page.getByText('We say what it costs.')).toBeVisible();
});

test('a page that was taken away can still be looked at as readers see it', async ({ page, room }) => {
  await room.save('Ana Ruiz', SLIP, null);
  await page.goto('/');
  await page.getByRole('link', { name: /^What changed.*After a Slip/ }).click();
  await expect(page.getByText('Readers still see it.')).toBeVisible();
  await page.getByRole('link', { name: 'As readers see it' }).click();
  await expect(page.locator('h1')).toBeVisible();
  expect(page.url()).toContain('/preview/articles/after-a-slip/?of=live');
});

test('the pages can be narrowed to what is not public, and to what is overdue for review', async ({
  page,
  room,
}) => {
  const text = await room.read(SLIP);
  const review = 'reviewed:\n  by: david-hanson\n  on: 2020-01-01\n  next: 2021-01-01\nupdated:';
  await room.save('Ana Ruiz', SLIP, text.replace('updated:', review));
  await room.save('Ana Ruiz', FEES, `${await room.read(FEES)}\nMore.\n`);
  await page.goto('/');
  await expect(page.locator(inSection('To look at again'))).toContainText(
    /After a Slip.*Overdue since January 1, 2021\. Ask David Hanson to read it again\./s,
  );
  await page.getByRole('link', { name: 'All pages' }).click();
  const rows = page.locator('tbody tr');
  await page.getByLabel('Show').selectOption('Not public yet');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Show').selectOption('Overdue for review');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('After a Slip');
});

test('today leads to the forms in which something is begun', async ({ page, request }) => {
  await page.goto('/');
  for (const [name, folder] of [
    ['A new article', 'articles'],
    ['A new page', 'pages'],
    ['A new person', 'people'],
    ['A new source', 'sources'],
  ] as const) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    expect(href).toBe(`/keystatic/collection/${folder}/create`);
    expect((await request.get(href ?? '')).status()).toBe(200);
  }
});

test('today looks right, full and empty, and the way there is marked', async ({ page, room }) => {
  await page.goto('/');
  await expectToLookRight(page);
  await room.save('Ana Ruiz', FEES, `${await room.read(FEES)}\nMore.\n`);
  await room.save('Ana Ruiz', ABOUT, `${await room.read(ABOUT)}\nA [broken link](/nowhere/).\n`);
  await page.goto('/');
  await expect(page.locator('nav [aria-current=page]')).toHaveText('Today');
  await expectToLookRight(page);
});
