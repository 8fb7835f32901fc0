import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { caretAtEndOf, openInEditor, save, stateOf, wordsOf } from '#tools/browser/editor.ts';
import { expectToLookRight } from './looks-right.ts';
import { comeIn, inviteAtServer } from './member.ts';
import { holdPasskeys } from './passkeys.ts';
import type { PublishingRoom } from './publishing-room.ts';
import { expect, LIVE_WORDS, PILLAR, statusOf, publishingTest as test } from './publishing-test.ts';

const FORM = 'collection/pillars/item/sex-addiction-therapy-miami-florida';

/** Lets time pass for everyone who is signed in. */
function letPass({ data }: PublishingRoom, minutes: number): void {
  const records = new DatabaseSync(join(data, 'staff.sqlite'));
  records.exec(`PRAGMA busy_timeout = 5000; UPDATE sessions SET proved = proved - ${minutes * 60_000}`);
  records.close();
}

test('an owner invites someone, sees them come in, and ends their sign-in; the pages look right', async ({
  browser,
  publishingRoom: room,
}) => {
  const owner = await comeIn(browser, room, {
    name: 'Olive Owner',
    link: inviteAtServer(room, 'Olive Owner', 'owner'),
  });
  await owner.page.goto('/people/');
  await owner.page.getByLabel('Name, as it shall stand beside what they save').fill('Wren Writer');
  await owner.page.getByRole('button', { name: 'Make an invitation' }).click();
  const link = (await owner.page.locator('.secret').textContent()) ?? '';
  await expectToLookRight(owner.page);

  const context = await browser.newContext({ baseURL: room.url });
  const page = await context.newPage();
  await page.goto('/publish/');
  await expect(page).toHaveURL(/\/sign-in\/\?next=/);
  await expectToLookRight(page);
  await page.goto('/sign-in/code/');
  await expectToLookRight(page);
  await page.goto(link);
  await expectToLookRight(page);
  const passkeys = await holdPasskeys(page);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(page.getByText('One more step:')).toBeVisible();
  await expectToLookRight(page);
  // Nothing else opens before a lost device would lock no one out.
  await page.goto('/desk/');
  await expect(page.getByRole('heading', { name: 'Your sign-in' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a code to print' }).click();
  await expectToLookRight(page);
  await page.goto('/desk/');
  await expect(page).toHaveURL(`${room.url}/desk/`);
  expect(await passkeys.count()).toBe(1);

  // A writer finds no way to publish, and none to the people.
  await page.goto('/people/');
  await expect(page.getByRole('heading', { name: 'This is not for your role' })).toBeVisible();
  await expectToLookRight(page);

  await owner.page.goto('/people/');
  await expect(owner.page.locator('main')).toContainText('signed in now');
  await expectToLookRight(owner.page);
  await owner.page.goto('/audit/');
  await expect(owner.page.locator('main')).toContainText('invited Wren Writer (writer)');
  await expectToLookRight(owner.page);
  await owner.page.goto('/people/');
  await owner.page.getByText('Change what Wren Writer may do').click();
  await owner.page.getByRole('button', { name: 'Sign Wren Writer out everywhere' }).click();
  await expect(owner.page.getByRole('status')).toHaveText('They are signed out everywhere.');
  await page.goto('/desk/');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in with your passkey' }).click();
  await expect(page).toHaveURL(`${room.url}/desk/`);
  // An invitation lets one person in, once.
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This invitation cannot be used' })).toBeVisible();
  await expectToLookRight(page);
  for (const each of [context, owner.context]) await each.close();
});

test('a passkey that is not given says so, and can be given after all', async ({
  browser,
  publishingRoom: room,
}) => {
  const { page, context, passkeys } = await comeIn(browser, room, {
    name: 'Ida Late',
    link: inviteAtServer(room, 'Ida Late', 'writer'),
  });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await passkeys.isOwner(false);
  await page.getByRole('button', { name: 'Sign in with your passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('No passkey was used.');
  await expectToLookRight(page);
  await passkeys.isOwner(true);
  await page.getByRole('button', { name: 'Sign in with your passkey' }).click();
  await expect(page).toHaveURL(`${room.url}/`);
  await context.close();
});

test('whoever is signed out while writing keeps the words, signs in in another tab, and saves them', async ({
  browser,
  publishingRoom: room,
}) => {
  const { page, context, passkeys } = await comeIn(browser, room, {
    name: 'Ines Out',
    link: inviteAtServer(room, 'Ines Out', 'writer'),
  });
  await openInEditor(page, FORM);
  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.type(' Written while signed out.');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();
  const told = page.locator('#strip').getByRole('alert');
  await expect(told).toContainText('You are signed out.');
  await expect(wordsOf(page)).toContainText('Written while signed out.');
  const opened = context.waitForEvent('page');
  await told.getByRole('link', { name: 'Sign in, in a new tab' }).click();
  const door = await opened;
  await passkeys.bringTo(door);
  await door.getByRole('button', { name: 'Sign in with your passkey' }).click();
  await expect(door).toHaveURL(`${room.url}/`);
  await door.close();
  await save(page);
  await expect(told).toBeEmpty();
  await expect(stateOf(page)).toContainText('Saved');
  expect(await room.read(PILLAR.file)).toContain('Written while signed out.');
  await context.close();
});

test('who publishes long after signing in is asked for the passkey again, and it goes on where it was', async ({
  browser,
  publishingRoom: room,
}) => {
  const { page, context } = await comeIn(browser, room, {
    name: 'Pia Later',
    link: inviteAtServer(room, 'Pia Later', 'publisher'),
  });
  await room.save('Pia Later', PILLAR.file, `${await room.read(PILLAR.file)}\nPublished later.\n`);
  await page.goto('/publish/');
  await page.getByRole('checkbox', { name: PILLAR.title }).check();
  await page.getByRole('button', { name: 'See what readers would get' }).click();
  await page.getByLabel('What changed').fill('A note that is kept');
  letPass(room, 16);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Use your passkey again' })).toBeVisible();
  await expectToLookRight(page);
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(page.getByRole('heading', { name: 'A note that is kept' })).toBeVisible();
  await expect(statusOf(page)).toHaveText(LIVE_WORDS);
  await context.close();
});
