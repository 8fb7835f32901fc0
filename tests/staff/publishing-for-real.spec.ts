import { readBuildNote } from '#lib/build-note/build-note.ts';
import { SMALL } from './global-setup.ts';
import { comeIn } from './member.ts';
import { openPublishingRoom } from './publishing-room.ts';
import { expect, LIVE_WORDS, readsPublic, statusOf } from './publishing-test.ts';
import { root, test } from './test.ts';

test('what is published is what the project itself builds, with a browser that looked at every page', async ({
  browser,
}) => {
  const room = await openPublishingRoom(root, { branch: SMALL, isReal: true });
  try {
    const name = 'Ana Ruiz';
    const { page, context } = await comeIn(browser, room, name);
    const file = 'content/pillars/top.mdx';
    await room.save(name, file, (await room.read(file)).replace('It has some words', 'It has better words'));
    await page.goto('/publish/');
    await page.getByRole('checkbox', { name: 'The main thing' }).check();
    await page.getByRole('button', { name: 'See what readers would get' }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(statusOf(page)).toHaveText(LIVE_WORDS, { timeout: 240_000 });
    expect(await readsPublic(browser, room, 'It has better words', '/top/')).toBe(true);
    expect(room.git('show', `live:${file}`)).toContain('It has better words');
    const { measured, origin } = readBuildNote(room.machine.release());
    expect([measured, origin]).toEqual([true, room.site]);
    await context.close();
  } finally {
    await room.close();
  }
});
