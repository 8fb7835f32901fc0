import { NIGHTLY_TAG } from '#tools/test-run/when.ts';
import { expectToLookRight } from './looks-right.ts';
import { comeIn, type Member } from './member.ts';
import type { PublishingRoom } from './publishing-room.ts';
import { expect, LIVE_WORDS, statusOf, smallPublishingTest as test } from './publishing-test.ts';
import { TOP } from './small-content.ts';

const PAGE = { file: `content/${TOP.file}`, title: TOP.title };

/** Where the machine is held up while it looks. */
const HALF_LOOKED = 'Looking at page 6 of 11';

/** Saves one more sentence on a page. */
async function add(room: PublishingRoom, who: string, { file }: { file: string }, sentence: string) {
  await room.save(who, file, `${await room.read(file)}\n${sentence}\n`);
}

/** Publishes pages that are saved, from the list of what is not public yet. */
async function publish({ page }: Pick<Member, 'page'>, ...titles: string[]): Promise<void> {
  await page.goto('/publish/');
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  for (const title of titles) await page.getByRole('checkbox', { name: title }).check();
  await page.getByRole('button', { name: 'See what readers would get' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(statusOf(page)).toBeVisible();
}

test('a publication that is watched tells how far it is, and is not asked again once it has ended', async ({
  browser,
  room,
}) => {
  const { page, context } = await comeIn(browser, room, 'Ana Watch');
  await add(room, 'Ana Watch', PAGE, 'Watched.');
  const [building, looking] = [room.machine.holdAt('building'), room.machine.holdAt('looking')];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await publish({ page }, PAGE.title);
  await expect(page.locator('[aria-current=step]')).toHaveText(/^Building/);
  await page.evaluate(() => document.body.setAttribute('data-kept', ''));
  await expectToLookRight(page);
  building();
  await expect(page.locator('[aria-current=step]')).toHaveText(HALF_LOOKED);
  await expect(page).toHaveTitle('A browser looks at every page · Staff room');
  looking();
  await expect(statusOf(page)).toHaveText(LIVE_WORDS);
  await expectToLookRight(page);
  // As long as another publication takes, from its beginning to its end.
  const other = await context.newPage();
  await add(room, 'Ana Watch', PAGE, 'And once more.');
  await publish({ page: other }, PAGE.title);
  await expect(statusOf(other)).toHaveText(LIVE_WORDS);
  await expect(page.locator('body')).toHaveAttribute('data-kept');
  expect(asked.filter((path) => path.endsWith('/events/'))).toHaveLength(1);
  // The page of one that ended asks for nothing, whoever opens it.
  asked.length = 0;
  await page.reload();
  await expect(statusOf(page)).toHaveText(LIVE_WORDS);
  expect(asked.filter((path) => path.includes('events') || path.endsWith('.js'))).toEqual([]);
  expect(await page.locator('noscript').count()).toBe(0);
  // What was published, and going back, look right as well.
  await page.goto('/publications/');
  await expectToLookRight(page);
  await page.getByRole('link', { name: 'Go back to this' }).first().click();
  await expectToLookRight(page);
  await context.close();
});

// By day, sign-in.spec.ts has another form that waits for the passkey.
test('who publishes long after signing in is asked for the passkey again, and it goes on where it was', {
  tag: NIGHTLY_TAG,
}, async ({ browser, room }) => {
  const { page, context } = await comeIn(browser, room, 'Ana Later');
  await add(room, 'Ana Later', PAGE, 'Published later.');
  await page.goto('/publish/');
  await page.getByRole('button', { name: 'See what readers would get' }).click();
  await page.getByLabel('What changed').fill('A note that is kept');
  room.passTime();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Use your passkey again' })).toBeVisible();
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(page.getByRole('heading', { name: 'A note that is kept' })).toBeVisible();
  await expect(statusOf(page)).toHaveText(LIVE_WORDS);
  await context.close();
});
