import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { PublishingRoom } from './publishing-room.ts';
import { giveDevice } from './staffed-room.ts';
import { standStill } from './stand-still.ts';

/** Someone of the staff, at a device of their own. */
export type Member = { context: BrowserContext; page: Page };

type Way = { width?: number; press?: (page: Page, what: Locator) => Promise<void> };

/** Comes in as whoever is invited: makes a passkey, writes the code down, and goes on to the room. */
export async function comeIn(
  browser: Browser,
  room: PublishingRoom,
  name: string,
  { width = 1280, press = (_, what) => what.click() }: Way = {},
): Promise<Member> {
  const viewport = { width, height: 900 };
  const context = await standStill(await browser.newContext({ baseURL: room.url, viewport }));
  const page = await context.newPage();
  await giveDevice(page);
  await page.goto(room.invite(name, 'publisher'));
  await press(page, page.getByRole('button', { name: 'Make a passkey' }));
  await expect(page.getByRole('heading', { name: 'Your sign-in' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Make a code to print' }));
  await press(page, page.getByRole('link', { name: 'I have it on paper' }));
  await press(page, page.getByRole('link', { name: 'Go on to the staff room' }));
  await expect(page).toHaveURL(`${room.url}/`);
  return { context, page };
}
