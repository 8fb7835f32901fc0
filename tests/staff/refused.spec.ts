import { keepRefused } from '#staff/saves/conflicts/refused.ts';
import { expectToLookRight } from './looks-right.ts';
import { expect, type SavedRoom, test } from './saved-room.ts';

const FEES = 'content/pages/fees.mdx';
const THEIRS = 'We tell you the price on the phone.';
const MINE = 'We tell you the price in writing.';
const ANA = { id: 'ana', name: 'Ana Ruiz' };

/** Ben was first; Ana's save of the same place was refused. Gives the path of the page that shows both, and the text before. */
async function refuse(room: SavedRoom): Promise<{ path: string; text: string }> {
  const text = await room.read(FEES);
  const theirs = `${text}\n${THEIRS}\n`;
  await room.save('Ben Okafor', FEES, theirs);
  const file = { path: FEES, title: 'Fees', mine: `${text}\n${MINE}\n`, theirs };
  const id = await keepRefused(room.data, ANA, [
    { ...file, by: 'Ben Okafor', when: new Date().toISOString() },
  ]);
  return { path: `/refused/${id}/`, text };
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('both versions stand side by side with names, and what differs is marked', async ({ page, room }) => {
    const { path } = await refuse(room);
    await page.goto('/');
    await page.getByRole('link', { name: 'Fees', exact: true }).click();
    await page.waitForURL(`**${path}`);
    const [theirs, mine] = [page.locator('.sides > div').first(), page.locator('.sides > div').last()];
    await expect(theirs).toContainText(/Saved: Ben Okafor, Today, /);
    await expect(theirs).toContainText('We tell you the price');
    await expect(theirs.locator('mark')).toHaveText('Only here: on the phone (end)');
    await expect(mine).toContainText(/Not saved: Ana Ruiz, Today, /);
    await expect(mine.locator('mark')).toHaveText('Only here: in writing (end)');
    await page.getByText('Copy the unsaved words').click();
    await expect(page.getByRole('textbox')).toHaveValue(new RegExp(MINE));
    await expect(page.getByRole('textbox')).not.toBeEditable();
    const boxes = await Promise.all([theirs, mine].map((each) => each.boundingBox()));
    expect(boxes[0]?.y).toBe(boxes[1]?.y);
    await page.setViewportSize({ width: 390, height: 900 });
    const [above, below] = await Promise.all([theirs, mine].map((each) => each.boundingBox()));
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  });

  test('theirs is kept without a save, leaves today, and mine stays to be read', async ({ page, room }) => {
    const { path, text } = await refuse(room);
    await page.goto(path);
    await page.getByRole('button', { name: 'Keep theirs' }).click();
    await expect(page.getByRole('status')).toContainText('You kept their version.');
    await expect(page.locator('mark').last()).toContainText('in writing');
    expect([await room.read(FEES), room.saves()]).toEqual([`${text}\n${THEIRS}\n`, 1]);
    await page.goto('/');
    await expect(page.locator(`a[href="${path}"]`)).toHaveCount(0);
  });

  test('mine takes the place of theirs as a new save, after what changes was shown', async ({
    page,
    room,
  }) => {
    const { path, text } = await refuse(room);
    await page.goto(path);
    await page.getByRole('button', { name: 'Use mine instead' }).click();
    await expect(page.locator('del').last()).toHaveText('Taken out: on the phone');
    expect(room.saves()).toBe(1);
    await page.getByRole('button', { name: 'Put mine in place of theirs' }).click();
    await expect(page.getByRole('status')).toContainText('Your version is saved in place of theirs.');
    expect([await room.read(FEES), room.saves()]).toEqual([`${text}\n${MINE}\n`, 2]);
    await page.goto('/history/pages/fees/');
    await expect(page.locator('.versions > li').nth(1)).toContainText(THEIRS);
  });

  test('what someone saved in the meantime is not written over', async ({ page, room }) => {
    const { path, text } = await refuse(room);
    await page.goto(path);
    await page.getByRole('button', { name: 'Use mine instead' }).click();
    await room.save('Cleo Baptiste', FEES, `${text}\nA third one.\n`);
    await page.getByRole('button', { name: 'Put mine in place of theirs' }).click();
    await expect(page.getByRole('alert')).toContainText('Nothing was changed');
    await expect(page.locator('del').last()).toContainText('A third one');
    expect(await room.read(FEES)).toBe(`${text}\nA third one.\n`);
  });
});

test('no other site decides, and what was never refused is not there', async ({ request, room }) => {
  const { path } = await refuse(room);
  const headers = { Origin: 'https://evil.example' };
  for (const act of ['keep-theirs/', 'use-mine/'])
    expect((await request.post(path + act, { headers })).status()).toBe(403);
  for (const other of ['/refused/nothing/', '/refused/..%2f..%2fsite/'])
    expect((await request.get(other)).status(), other).toBe(404);
  expect(room.saves()).toBe(1);
});

test('both versions and the confirmation look right', async ({ page, room }) => {
  const { path } = await refuse(room);
  for (const each of [path, `${path}use-mine/`, '/']) {
    await page.goto(each);
    await expectToLookRight(page);
  }
});
