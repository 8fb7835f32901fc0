import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { Role } from '#staff/sign-in/who.ts';
import { runScript } from '#tests/run-script.ts';
import { holdPasskeys, type Passkeys } from './passkeys.ts';
import type { PublishingRoom } from './publishing-room.ts';

/** Someone of the staff, at a device of their own. */
export type Member = { name: string; context: BrowserContext; page: Page; passkeys: Passkeys };

type Device = { width?: number; press?: (page: Page, what: Locator) => Promise<void> };

/** Invites someone by the command that lets the first owner in. Gives the link. */
export function inviteAtServer({ kept, url }: PublishingRoom, name: string, role: Role): string {
  const { stdout, stderr } = runScript('invite.ts', [name, '--role', role], { ...kept, STAFF_URL: url });
  const link = stdout.split('\n')[0] ?? '';
  if (!link.startsWith(`${url}/invite/`)) throw new Error(stdout + stderr);
  return link;
}

/** Comes in by an invitation: makes a passkey, writes the code down, and goes on to the room. */
export async function comeIn(
  browser: Browser,
  room: PublishingRoom,
  { name, link, width = 1280, press = click }: Device & { name: string; link: string },
): Promise<Member> {
  const context = await browser.newContext({ baseURL: room.url, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const passkeys = await holdPasskeys(page);
  await page.goto(link);
  await press(page, page.getByRole('button', { name: 'Make a passkey' }));
  await expect(page.getByRole('heading', { name: 'Your sign-in' })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Make a code to print' }));
  await press(page, page.getByRole('link', { name: 'I have it on paper' }));
  await press(page, page.getByRole('link', { name: 'Go on to the staff room' }));
  await expect(page).toHaveURL(`${room.url}/`);
  return { name, context, page, passkeys };
}

const click = (_: Page, what: Locator) => what.click();
