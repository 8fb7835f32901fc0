import { writePage } from '#tools/copies/write-page.ts';
import { expectToLookRight } from './looks-right.ts';
import { comeIn, type Member } from './member.ts';
import type { PublishingRoom } from './publishing-room.ts';
import {
  expect,
  LIVE_WORDS,
  PILLAR,
  readsPublic,
  statusOf,
  publishingTest as test,
} from './publishing-test.ts';

const FEES = { file: 'content/pages/fees.mdx', path: '/fees/', title: 'Fees' };
const BUILDING = /^Building the site/;
/** Where the machine is held up while it looks. */
const HALF_LOOKED = /^Looking at page 22 of 4\d$/;

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

test('one person publishes while the draft of another is broken', async ({
  browser,
  publishingRoom: room,
}) => {
  const ana = await comeIn(browser, room, 'Ana Hale');
  await add(room, 'Ana Hale', PILLAR, 'One more sentence of Ana.');
  await add(room, 'Ben Okafor', FEES, 'What it costs: [nowhere](/nowhere/), and <Callout');
  await room.save('Ben Okafor', 'content/pages/half.mdx', '---\ntitle: "Half\ndraft: true\n---\n\n<Callout>');
  await publish(ana, PILLAR.title);
  await expect(statusOf(ana.page)).toHaveText(LIVE_WORDS);
  expect(await readsPublic(browser, room, 'One more sentence of Ana.')).toBe(true);
  expect(await readsPublic(browser, room, 'What it costs', FEES.path)).toBe(false);
  // What Ben wrote waits for him, as it was.
  expect(await room.read(FEES.file)).toContain('and <Callout');
  await ana.page.goto('/publish/');
  await expect(ana.page.getByRole('checkbox')).toHaveCount(2);
  await expectToLookRight(ana.page);
  await ana.context.close();
});

test('a link to a page that was not chosen is told before anything is built, and a button adds that page', async ({
  browser,
  publishingRoom: room,
}) => {
  const { page, context } = await comeIn(browser, room, 'Ana Link');
  const fields = { title: 'Nights', navLabel: 'Nights', parent: 'sex-addiction-therapy-miami-florida' };
  await room.save(
    'Ana Link',
    'content/articles/nights.mdx',
    writePage(fields, `Words for the night, and for [sex addiction](${PILLAR.path}).`),
  );
  await add(room, 'Ana Link', PILLAR, 'At night, read [what helps at night](/articles/nights/).');
  const before = room.machine.builds();
  await page.goto('/publish/');
  await page.getByRole('checkbox', { name: 'Nights' }).uncheck();
  await page.getByRole('button', { name: 'See what readers would get' }).click();
  await expect(page.getByText(`“${PILLAR.title}” links to “Nights”, which is not chosen.`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0);
  await expectToLookRight(page);
  expect(room.machine.builds()).toBe(before);
  await page.getByRole('button', { name: 'Add “Nights”' }).click();
  await expect(page.getByText('Everything was checked')).toBeVisible();
  await expectToLookRight(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(statusOf(page)).toHaveText(LIVE_WORDS);
  expect(await readsPublic(browser, room, 'Words for the night', '/articles/nights/')).toBe(true);
  await context.close();
});

test('two publish at once: the second is told what it waits for, and both come to readers, window open or closed', async ({
  browser,
  publishingRoom: room,
}) => {
  const [ana, ben] = [await comeIn(browser, room, 'Ana First'), await comeIn(browser, room, 'Ben Second')];
  await add(room, 'Ana First', PILLAR, 'This comes first.');
  await add(room, 'Ben Second', FEES, 'This comes second.');
  const letGo = room.machine.holdAt('building');
  await publish(ana, PILLAR.title);
  await expect(statusOf(ana.page)).toHaveText(BUILDING);
  await publish(ben, FEES.title);
  await expect(ben.page.locator('main')).toContainText('Before it comes “');
  await expect(ben.page.locator('main')).toContainText('by Ana First');
  await expectToLookRight(ben.page);
  const address = ana.page.url();
  await ana.page.close();
  letGo();
  await expect(statusOf(ben.page)).toHaveText(LIVE_WORDS);
  const again = await ana.context.newPage();
  await again.goto(address);
  await expect(statusOf(again)).toHaveText(LIVE_WORDS);
  expect(await readsPublic(browser, room, 'This comes first.')).toBe(true);
  expect(await readsPublic(browser, room, 'This comes second.', FEES.path)).toBe(true);
  for (const { context } of [ana, ben]) await context.close();
});

test('a publication that is watched tells how far it is, and is not asked again once it has ended', async ({
  browser,
  publishingRoom: room,
}) => {
  const { page, context } = await comeIn(browser, room, 'Ana Watch');
  await add(room, 'Ana Watch', PILLAR, 'Watched.');
  const [building, looking] = [room.machine.holdAt('building'), room.machine.holdAt('looking')];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await publish({ page }, PILLAR.title);
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
  await add(room, 'Ana Watch', PILLAR, 'And once more.');
  await publish({ page: other }, PILLAR.title);
  await expect(statusOf(other)).toHaveText(LIVE_WORDS);
  await expect(page.locator('body')).toHaveAttribute('data-kept');
  expect(asked.filter((path) => path.endsWith('/events/'))).toHaveLength(1);
  // The page of one that ended asks for nothing, whoever opens it.
  asked.length = 0;
  await page.reload();
  await expect(statusOf(page)).toHaveText(LIVE_WORDS);
  expect(asked.filter((path) => path.includes('events') || path.endsWith('.js'))).toEqual([]);
  expect(await page.locator('noscript').count()).toBe(0);
  await context.close();
});

test('its events are told one by one, and end with it', async ({ browser, publishingRoom: room }) => {
  const { page, context } = await comeIn(browser, room, 'Ana Events');
  await add(room, 'Ana Events', PILLAR, 'Told.');
  const letGo = room.machine.holdAt('building');
  await publish({ page }, PILLAR.title);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const events = () => fetch(`${page.url()}events/`, { headers: { cookie, accept: 'text/event-stream' } });
  const answer = await events();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  await expect(statusOf(page)).toHaveText(BUILDING);
  letGo();
  // It is whole once the room has ended it.
  const told = toldIn(await answer.text());
  expect(told.map(({ isOver }) => isOver)).toEqual([...told.slice(1).map(() => false), true]);
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)?.status).toMatch(LIVE_WORDS);
  expect(toldIn(await (await events()).text())).toEqual(told.slice(-1));
  expect((await fetch(`${page.url()}events/`)).status).toBe(401);
  await context.close();
});

const toldIn = (stream: string): { status: string; isOver: boolean }[] =>
  stream.split('\n').flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []));

test('without scripts, the page of a publication comes to its end by itself', async ({
  browser,
  publishingRoom: room,
}) => {
  const { page, context } = await comeIn(browser, room, 'Ana Plain');
  await add(room, 'Ana Plain', PILLAR, 'Plainly told.');
  const letGo = room.machine.holdAt('looking');
  await publish({ page }, PILLAR.title);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const watching = await plain.newPage();
  await watching.goto(page.url());
  await expect(watching.locator('[aria-current=step]')).toHaveText(HALF_LOOKED);
  letGo();
  await expect(statusOf(watching)).toHaveText(LIVE_WORDS);
  await expect(watching.locator('meta[http-equiv=refresh]')).toHaveCount(0);
  for (const each of [plain, context]) await each.close();
});

test('a build that fails changes nothing for readers, and the page says why and what to do', async ({
  browser,
  publishingRoom: room,
}) => {
  const { page, context } = await comeIn(browser, room, 'Ana Fails');
  await add(room, 'Ana Fails', PILLAR, 'Never read.');
  const live = room.git('rev-parse', 'live');
  room.machine.failBuild('/fees/: It left 1 entries in the storage of the browser.');
  await publish({ page }, PILLAR.title);
  await expect(statusOf(page)).toHaveText(/^Nothing was published\. Readers see what they saw before\./);
  await page.getByText('What to send to the developer').click();
  await expect(page.locator('.log')).toContainText('It left 1 entries');
  await expectToLookRight(page);
  expect(await readsPublic(browser, room, 'Never read.')).toBe(false);
  expect(room.git('rev-parse', 'live')).toBe(live);
  await page.getByRole('link', { name: 'Try it again' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(statusOf(page)).toHaveText(LIVE_WORDS);
  await context.close();
});

test('what was published, and going back, look right', async ({ browser, publishingRoom: room }) => {
  const { page, context } = await comeIn(browser, room, 'Ana Back');
  await add(room, 'Ana Back', PILLAR, 'To be taken back.');
  await publish({ page }, PILLAR.title);
  await expect(statusOf(page)).toHaveText(LIVE_WORDS);
  await page.goto('/publications/');
  await expectToLookRight(page);
  await page.getByRole('link', { name: 'Go back to this' }).first().click();
  await expectToLookRight(page);
  await context.close();
});

test('who publishes long after signing in is asked for the passkey again, and it goes on where it was', async ({
  browser,
  publishingRoom: room,
}) => {
  const { page, context } = await comeIn(browser, room, 'Ana Later');
  await add(room, 'Ana Later', PILLAR, 'Published later.');
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
