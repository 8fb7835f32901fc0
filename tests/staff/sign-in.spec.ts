import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { NIGHTLY_TAG } from '#tools/test-run/when.ts';
import { expectToLookRight } from './looks-right.ts';
import { expect, smallPublishingTest as test } from './publishing-test.ts';
import { TOP } from './small-content.ts';
import { giveDevice } from './staffed-room.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Comes in by an invitation, with a passkey and a code. */
async function comeIn(page: Page, link: string): Promise<string> {
  await page.goto(link);
  await press(page, 'Make a passkey');
  await expect(heading(page, 'Your sign-in')).toBeVisible();
  await press(page, 'Make a code to print');
  const code = (await page.locator('.secret').textContent()) ?? '';
  await page.getByRole('link', { name: 'I have it on paper' }).click();
  await page.getByRole('link', { name: 'Go on to the staff room' }).click();
  await expect(heading(page, 'Today')).toBeVisible();
  return code;
}

test('an owner is invited, comes in, is asked again before what matters, goes and comes back', async ({
  page,
  room,
}) => {
  await giveDevice(page);
  await page.goto(`${room.url}/desk/`);
  await expect(heading(page, 'Sign in')).toBeVisible();
  await expectToLookRight(page);
  await press(page, 'Sign in with your passkey');
  await expect(page.getByRole('alert')).toContainText('your device has no passkey for this room');

  await comeIn(page, room.invite('Dana Example', 'owner'));
  for (const path of ['/people/', '/people/me/', '/audit/']) {
    await page.goto(room.url + path);
    await expectToLookRight(page);
  }
  await page.goto(`${room.url}/people/me/passkey/`);
  await press(page, 'Make a passkey');
  await expect(page.getByRole('alert')).toContainText('This device has a passkey for this room already');

  await page.goto(`${room.url}/people/`);
  await page.getByLabel('Name, as it shall stand').fill('Bo “B” <Harbor>');
  room.passTime();
  await press(page, 'Make an invitation');
  await expect(heading(page, 'Use your passkey again')).toBeVisible();
  await press(page, 'Use your passkey');
  await expect(heading(page, 'Bo “B” <Harbor> is invited')).toBeVisible();

  await page.goto(`${room.url}/desk/map/`);
  await press(page, 'Sign out');
  await expect(heading(page, 'You are signed out')).toBeVisible();
  await page.goto(`${room.url}/desk/map/?a=b`);
  await press(page, 'Sign in with your passkey');
  await expect(page).toHaveURL(`${room.url}/desk/map/?a=b`);
});

test('a link of another site leads there, and a form of it does nothing', async ({ page, room }) => {
  await giveDevice(page);
  await comeIn(page, room.invite('Cy Sound', 'writer'));
  const other = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<a href="${room.url}/guide/">Go</a><form method="post" action="${room.url}/sign-out/"><button>Out</button></form>`,
      ),
  ).listen(0, '127.0.0.1');
  try {
    await once(other, 'listening');
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    await page.goto(elsewhere);
    await page.getByRole('link', { name: 'Go' }).click();
    await expect(page.getByRole('link', { name: 'Cy Sound' })).toBeVisible();
    await expect(page).toHaveURL(`${room.url}/guide/`);
    await page.goto(elsewhere);
    await press(page, 'Out');
    await expect(page.getByText('This came from a page of another site, so nothing was done.')).toBeVisible();
    await page.goto(`${room.url}/guide/`);
    await expect(page.getByRole('link', { name: 'Cy Sound' })).toBeVisible();
  } finally {
    other.close();
  }
});

test('whoever lost the device comes in with the code, which is then used up', async ({
  page,
  browser,
  room,
}) => {
  await giveDevice(page);
  const code = await comeIn(page, room.invite('Lee Shore', 'writer'));
  const elsewhere = await browser.newContext();
  const phone = await elsewhere.newPage();
  await giveDevice(phone);
  await phone.goto(`${room.url}/sign-in/`);
  await phone.getByRole('link', { name: 'use your code' }).click();
  await phone.getByLabel('Code').fill(code.toLowerCase());
  await press(phone, 'Go on');
  await press(phone, 'Make a passkey');
  await expect(phone.getByText('You have used yours: print a new one.')).toBeVisible();
  await phone.goto(`${room.url}/sign-in/code/`);
  await phone.getByLabel('Code').fill(code);
  await press(phone, 'Go on');
  await expect(phone.getByRole('alert')).toContainText('No one has this code');
  await elsewhere.close();
});

test('whoever is signed out while they write loses no word', async ({ page, context, room }) => {
  const device = await giveDevice(page);
  await comeIn(page, room.invite('May Reef', 'writer'));
  await page.goto(`${room.url}/keystatic/collection/pillars/item/${TOP.slug}`);
  const field = page.getByRole('textbox', { name: 'Heading' });
  const words = `${await field.inputValue()} and more`;
  await field.fill(words);
  room.signAllOut();
  await press(page, 'Save');
  const told = page.getByText(
    'You are signed out. Sign in again in another tab, then save: your words stay here.',
  );
  await expect(told).toBeVisible();
  await expect(field).toHaveValue(words);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Sign in, in a new tab' }).click();
  const tab = await opened;
  await device.alsoTo(tab);
  await press(tab, 'Sign in with your passkey');
  await expect(heading(tab, 'Today')).toBeVisible();
  await tab.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(told).toBeHidden();
  await press(page, 'Save');
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await expect(field).toHaveValue(words);
});

test('an owner invites a writer, sees them here, and signs them out; an invitation lets in once', async ({
  page,
  browser,
  room,
}) => {
  await giveDevice(page);
  await comeIn(page, room.invite('Ona Quay', 'owner'));
  await page.goto(`${room.url}/people/`);
  await page.getByLabel('Name, as it shall stand').fill('Wren Pier');
  await press(page, 'Make an invitation');
  const link = (await page.locator('.secret').textContent()) ?? '';
  const elsewhere = await browser.newContext();
  const theirs = await elsewhere.newPage();
  await giveDevice(theirs);
  await comeIn(theirs, link);
  await theirs.goto(`${room.url}/people/`);
  await expect(heading(theirs, 'This is not for your role')).toBeVisible();
  await page.goto(`${room.url}/people/`);
  const wren = page.locator('.people > li').filter({ hasText: 'Wren Pier' });
  await expect(wren).toContainText('signed in now');
  await wren.getByText('Change what Wren Pier may do').click();
  await press(page, 'Sign Wren Pier out everywhere');
  await expect(page.getByRole('status')).toHaveText('They are signed out everywhere.');
  await theirs.goto(`${room.url}/desk/`);
  await press(theirs, 'Sign in with your passkey');
  await expect(theirs).toHaveURL(`${room.url}/desk/`);
  await theirs.goto(link);
  await expect(heading(theirs, 'This invitation cannot be used')).toBeVisible();
  await elsewhere.close();
});

// By day, the page to sign in stands for those with one question, and the own page of someone for those with a secret.
test('the other pages on the way in look right', { tag: NIGHTLY_TAG }, async ({ page, browser, room }) => {
  await giveDevice(page);
  const link = room.invite('Pia Bay', 'owner');
  await page.goto(link);
  await expectToLookRight(page);
  const code = await comeIn(page, link);
  await page.goto(`${room.url}/people/me/passkey/`);
  await expectToLookRight(page);
  await page.goto(`${room.url}/people/`);
  await page.getByLabel('Name, as it shall stand').fill('Sol Dune');
  room.passTime();
  await press(page, 'Make an invitation');
  await expect(heading(page, 'Use your passkey again')).toBeVisible();
  await expectToLookRight(page);
  await press(page, 'Use your passkey');
  await expect(heading(page, 'Sol Dune is invited')).toBeVisible();
  await expectToLookRight(page);
  const elsewhere = await browser.newContext();
  const phone = await elsewhere.newPage();
  await giveDevice(phone);
  await phone.goto(link);
  await expect(heading(phone, 'This invitation cannot be used')).toBeVisible();
  await expectToLookRight(phone);
  await phone.goto(`${room.url}/sign-in/code/`);
  await expectToLookRight(phone);
  await phone.getByLabel('Code').fill(code);
  await press(phone, 'Go on');
  await expectToLookRight(phone);
  await press(phone, 'Make a passkey');
  await expect(phone.getByText('You have used yours: print a new one.')).toBeVisible();
  await expectToLookRight(phone);
  await elsewhere.close();
});
