import { expect, test } from 'vitest';
import { authenticator } from '../sign-in/authenticator.ts';
import { ORIGIN, openStaffedRoom } from '../sign-in/staffed-room.ts';

/** The ways at the head of a page, in their order. */
const waysIn = (page: string) =>
  [...(/<nav aria-label="Staff room">.*?<\/nav>/s.exec(page)?.[0] ?? '').matchAll(/>([^<]+)<\/a>/g)].map(
    ([, words]) => words,
  );

const ALL = ['Today', 'Publish', 'Pages', 'Map', 'Editor', 'The site', 'Before launch', 'Guide'];

test.each([
  ['owner', [...ALL, 'People', 'What was done']],
  ['publisher', ALL],
  ['writer', ALL],
] as const)('whoever is %s finds the way to what they may open', async (role, ways) => {
  const room = await openStaffedRoom();
  const { browser } = await room.someone('Ada Haven', role);
  expect(waysIn(await browser.read('/desk/'))).toEqual(ways);
});

test('whoever may open nothing yet is offered no way that leads back to where they are', async () => {
  const room = await openStaffedRoom();
  const token = room.invite('Bo Harbor', 'owner');
  const browser = room.browser();
  await browser.passkey('invited', authenticator(ORIGIN), { token });
  expect(waysIn(await browser.read('/people/me/'))).toEqual([]);
  expect(waysIn(await browser.read('/people/me/passkey/'))).toEqual([]);
  await browser.send('/people/me/code/');
  expect(waysIn(await browser.read('/people/me/'))).toContain('People');
});
