import type { Page } from '@playwright/test';
import { expectToLookRight } from './looks-right.ts';
import { expect, type SavedRoom, test } from './saved-room.ts';

const FEES = 'content/pages/fees.mdx';
const HISTORY = '/history/pages/fees/';
const FIRST = 'We say what it costs.';
const SECOND = 'We say so in writing.';

/** Two saves of two people, each with a sentence of its own. Gives the text before them. */
async function saveTwice(room: SavedRoom): Promise<string> {
  const text = await room.read(FEES);
  await room.save('Ana Ruiz', FEES, `${text}\n${FIRST}\n`);
  await room.save('Ben Okafor', FEES, `${text}\n${FIRST} ${SECOND}\n`);
  return text;
}

const versions = (page: Page) => page.locator('.versions > li');
const version = (page: Page, who: string) => versions(page).filter({ hasText: who });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the history of a page says who changed which words, and under which heading', async ({
    page,
    room,
  }) => {
    await saveTwice(room);
    await page.goto(HISTORY);
    const [ben, ana] = [version(page, 'Ben Okafor'), version(page, 'Ana Ruiz')];
    await expect(versions(page).first()).toContainText('As it is now');
    await expect(ben.locator('ins')).toHaveText(`Put in: ${SECOND}`);
    await expect(ben).toContainText('5 words put in');
    await expect(ana.locator('ins')).toHaveText(`Put in: ${FIRST}`);
    await expect(ana.locator('time')).toHaveText(/^(Today|Yesterday), /);
    await expect(ana.locator('.where')).not.toBeEmpty();
    await expect(version(page, 'What readers see')).toHaveCount(1);
    await expect(ben.getByRole('button')).toHaveCount(0);
  });

  test('an old version can be looked at, in the site of now', async ({ page, room }) => {
    await saveTwice(room);
    await page.goto(HISTORY);
    await version(page, 'Ana Ruiz').getByRole('link', { name: 'Look at this version' }).click();
    await expect(page.getByText(FIRST)).toBeVisible();
    await expect(page.getByText(SECOND)).toHaveCount(0);
    const badge = page.getByRole('complementary', { name: 'For staff' });
    await expect(badge).toContainText('An earlier version');
    await badge.getByRole('link', { name: 'History' }).click();
    await page.waitForURL(`**${HISTORY}`);
  });

  test('an old version is put back as a new save, after its changes were shown', async ({ page, room }) => {
    const text = await saveTwice(room);
    await page.goto(HISTORY);
    await version(page, 'Ana Ruiz').getByRole('button', { name: 'Put this version back' }).click();
    await expect(page.locator('del')).toHaveText([/^Struck/, `Taken out: ${SECOND}`]);
    expect(room.saves()).toBe(2);
    await page.getByRole('button', { name: 'Put this version back' }).click();
    await expect(page.getByRole('status')).toContainText('That version is back');
    expect(await room.read(FEES)).toBe(`${text}\n${FIRST}\n`);
    expect(room.saves()).toBe(3);
    await expect(versions(page).first().locator('del')).toHaveText(`Taken out: ${SECOND}`);
    await expect(version(page, 'Ben Okafor')).toHaveCount(1);
  });

  test('what someone saved in the meantime is not written over', async ({ page, room }) => {
    const text = await saveTwice(room);
    await page.goto(HISTORY);
    await version(page, 'Ana Ruiz').getByRole('button', { name: 'Put this version back' }).click();
    await room.save('Cleo Baptiste', FEES, `${text}\nSomething else.\n`);
    await page.getByRole('button', { name: 'Put this version back' }).click();
    await expect(page.getByRole('alert')).toContainText(
      'Nothing was changed: someone saved this a moment ago.',
    );
    await expect(page.locator('del').last()).toContainText('Something else');
    expect(await room.read(FEES)).toBe(`${text}\nSomething else.\n`);
    await page.getByRole('button', { name: 'Put this version back' }).click();
    await expect(page.getByRole('status')).toBeVisible();
    expect(await room.read(FEES)).toBe(`${text}\n${FIRST}\n`);
  });

  test('a page that was taken away comes back from its history', async ({ page, room }) => {
    const text = await saveTwice(room);
    await room.save('Ana Ruiz', FEES, null);
    await page.goto(HISTORY);
    // There is nothing to look at now, but what was there can be seen.
    await expect(page.getByRole('link', { name: 'Look at it now' })).toHaveCount(0);
    await expect(
      version(page, 'Ben Okafor').getByRole('link', { name: 'Look at this version' }),
    ).toBeVisible();
    await version(page, 'Ben Okafor').getByRole('button', { name: 'Put this version back' }).click();
    await page.getByRole('button', { name: 'Put this version back' }).click();
    await expect(page.getByRole('status')).toBeVisible();
    expect(await room.read(FEES)).toBe(`${text}\n${FIRST} ${SECOND}\n`);
    // Its removal is no version that could be seen or come back.
    await expect(versions(page).nth(1)).toContainText('taken out');
    await expect(versions(page).nth(1).getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Look at it now' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'What readers do not see yet' })).toBeVisible();
  });

  test('where what readers see is put back, nothing is said to be unseen by them', async ({ page, room }) => {
    const text = await saveTwice(room);
    await page.goto(HISTORY);
    await version(page, 'What readers see').getByRole('button', { name: 'Put this version back' }).click();
    await page.getByRole('button', { name: 'Put this version back' }).click();
    await expect(page.getByRole('status')).toContainText('It is what readers see.');
    expect(await room.read(FEES)).toBe(text);
    await expect(page.getByRole('link', { name: 'What readers do not see yet' })).toHaveCount(0);
  });

  test('a long history is all on one page, the last version first', async ({ page, room }) => {
    const text = await room.read(FEES);
    const texts = Array.from({ length: 21 }, (_, nth) => `${text}\nNumber ${nth + 1}.\n`);
    await room.saveAll(['Ana', 'Ben'], FEES, texts);
    await page.goto(HISTORY);
    await expect(versions(page).first().locator('ins')).toContainText('21');
    await expect(versions(page).nth(20)).toContainText('Number 1');
  });
});

test('a version is put back by keyboard', async ({ page, room }) => {
  await saveTwice(room);
  await page.goto(HISTORY);
  const button = version(page, 'Ana Ruiz').getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/put-back/?of=*');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Put this version back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toBeVisible();
});

test('no other site puts a version back, and what is no version is none', async ({ request, page, room }) => {
  await saveTwice(room);
  await page.goto(HISTORY);
  const of = await page.locator('input[name=of]').first().inputValue();
  const path = `${HISTORY}put-back/`;
  const foreign = { headers: { Origin: 'https://evil.example' }, form: { of, seen: 'x' } };
  expect((await request.post(path, foreign)).status()).toBe(403);
  const post = (form: Record<string, string>) =>
    request.post(path, { headers: { Origin: room.url }, form, maxRedirects: 0 });
  expect((await post({ of: '--help', seen: 'x' })).status()).toBe(404);
  expect((await post({ of: '0'.repeat(40), seen: 'x' })).status()).toBe(404);
  expect((await post({ of })).status()).toBe(404);
  expect((await post({ of, seen: 'x' })).status()).toBe(409);
  for (const other of [
    '/history/pages/nowhere/',
    '/history/pages/..%2f/',
    '/preview/fees/?of=main',
    '/preview/fees/?of=--help',
  ])
    expect((await request.get(other)).status(), other).toBe(404);
  expect(room.saves()).toBe(2);
});

test('history, comparison and confirmation look right', async ({ page, room }) => {
  await saveTwice(room);
  for (const path of [HISTORY, `${HISTORY}not-public/`, '/history/site/practice/']) {
    await page.goto(path);
    await expectToLookRight(page);
  }
  await page.goto(HISTORY);
  await version(page, 'Ana Ruiz').getByRole('button').click();
  await page.waitForURL('**/put-back/?of=*');
  await expectToLookRight(page);
});

test('a version that cannot be drawn says so, and the others can be looked at', async ({ page, room }) => {
  const text = await room.read(FEES);
  await room.save('Ana Ruiz', FEES, `${text}\n<Callout title="One">\n\nNever closed.\n`);
  await room.save('Ben Okafor', FEES, `${text}\n{globalThis.process.exit()}\n`);
  await room.save('Cleo Baptiste', FEES, text);
  await page.goto(HISTORY);
  const paths = await page
    .getByRole('link', { name: 'Look at this version' })
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  for (const [index, why] of [
    'The page has program code in it',
    'The words of the page cannot be read here',
  ].entries()) {
    expect((await page.goto(paths[index] ?? ''))?.status()).toBe(422);
    await expect(page.getByText(why)).toBeVisible();
    await expectToLookRight(page);
  }
  expect((await page.goto(paths[2] ?? ''))?.status()).toBe(200);
});
