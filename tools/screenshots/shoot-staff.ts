import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { CONTACT } from '#lib/known-pages.ts';
import { describeEnd } from '#lib/processes/describe-end.ts';
import { caretAtEndOf, openInEditor, wordsOf } from '#tools/browser/editor.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { serve } from '#tools/servers/serve-site.ts';
import { openSharedSite, type SharedSite } from './shared-site.ts';
import { type ShownMachine, startShownMachine } from './shown-machine.ts';
import { settle, writeShot } from './write-shot.ts';

const FOLDER = 'docs/screenshots/staff';
const LIMITS = { colours: 16, mostBytes: 60_000 };
const SIZE = { width: 1200, height: 700 };
const PHONE = { width: 390, height: 760 };
// The first visit to the editor waits for its bundle.
const WITHIN_MS = 90_000;

const ARTICLE = 'articles/after-a-slip';
const FORM = 'collection/articles/item/after-a-slip';
const FEES = 'collection/pages/item/fees';

/** Takes the pictures for the staff guide, in a staff room for several people that has a copy of the site. */
export async function shootStaff(browser: Browser): Promise<void> {
  const site = openSharedSite();
  const machine = await startShownMachine(join(site.root, 'data/machine'));
  try {
    for (const build of site.builds) machine.serve(build);
    await inRoom(browser, site, { MACHINE_DIR: machine.folder, SITE_URL: machine.origin }, async (page) => {
      await page.goto(`/keystatic/${FORM}`);
      await page.getByRole('button', { name: 'Save' }).waitFor();
      await shootRoom(page);
      await shootEditor(page, await sharp(join(site.root, 'public/icon.svg')).resize(320).png().toBuffer());
      await shootPhone(page);
      await shootOldAddress(page);
      await shootReview(page);
      await shootPublishing(page, machine);
      await shootBothVersions(page, site);
    });
    const port = String(await portToComeBackTo());
    const signedIn = { PORT: port, STAFF_URL: `http://localhost:${port}` };
    await inRoom(browser, site, signedIn, (page) => shootSignIn(page, site, signedIn));
  } finally {
    machine.stop();
    site.remove();
  }
}

/** Opens a room with a copy of the site, and a window of it. */
async function inRoom(
  browser: Browser,
  site: SharedSite,
  settings: Record<string, string>,
  shoot: (page: Page) => Promise<void>,
): Promise<void> {
  const room = await serve('scripts/edit.ts', site.root, { ...site.settings, ...settings });
  try {
    const page = await browser.newPage({
      baseURL: room.url.replace('127.0.0.1', 'localhost'),
      viewport: SIZE,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(WITHIN_MS);
    await shoot(page);
    await page.close();
  } finally {
    await room.stop();
  }
}

/** The page to read that a link opens, and the note that the room has of it. */
async function shootReview(page: Page): Promise<void> {
  await page.goto(`/ask/${ARTICLE}/`);
  await page.getByLabel('What do you ask them?').fill('Are the first steps in the right order?');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.locator('.secret').textContent();
  await page.goto(new URL(link ?? '').pathname);
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await take(page, 'see');
}

async function shootPublishing(page: Page, machine: ShownMachine): Promise<void> {
  await page.goto('/publish/');
  for (const box of await page.getByRole('checkbox').all()) await box.setChecked(false);
  await page.getByRole('checkbox', { name: /^Fees/ }).setChecked(true);
  await take(page, 'publish');
  await page.getByRole('button', { name: 'See what readers would get' }).click();
  await page.getByLabel('What changed').fill('Say what to bring along');
  await take(page, 'review');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await machine.look();
  await page.getByText('31 of 43').waitFor();
  await take(page, 'progress');
  await machine.finish('2'.repeat(64));
  await page.getByText('Readers see it as of').first().waitFor();
  await page.goto('/publications/');
  await take(page, 'publications');
}

/** The ways in: an invitation, signing in, and who may come in, in the window of someone whose device makes passkeys by itself. */
async function shootSignIn(page: Page, site: SharedSite, settings: Record<string, string>): Promise<void> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
  await page.goto('/sign-in/');
  await take(page, 'sign-in');
  const env = { ...process.env, ...site.settings, ...settings };
  const words = ['scripts/invite.ts', 'Ana', '--role', 'owner'];
  const { stdout, stderr, ...end } = spawnSync(process.execPath, words, {
    cwd: site.root,
    env,
    encoding: 'utf8',
  });
  const failure = describeEnd('The invitation', end);
  if (failure) throw new Error(`${failure}\n${stderr}`);
  await page.goto(/http\S+/.exec(stdout)?.[0] ?? '');
  await take(page, 'invitation');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.getByRole('button', { name: 'Make a code to print' }).click();
  await page.getByRole('link', { name: 'I have it on paper' }).click();
  for (const [name, role] of [
    ['Ben', 'publisher'],
    ['Cleo', 'writer'],
  ] as const) {
    await page.goto('/people/');
    await page.getByLabel('Name, as it shall stand').fill(name);
    await page.locator('#role').selectOption(role);
    await page.getByRole('button', { name: 'Make an invitation' }).click();
    await page.locator('.secret').waitFor();
  }
  await page.goto('/people/');
  await take(page, 'people');
}

const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

async function shootRoom(page: Page): Promise<void> {
  for (const [name, path] of [
    ['today', '/'],
    ['not-public', '/history/pages/fees/not-public/'],
    ['history', '/history/pages/fees/'],
    ['desk', '/desk/'],
    ['desk-page', `/desk/page/${ARTICLE}/`],
  ] as const) {
    await page.goto(path);
    await take(page, name);
  }
  await page.goto(`/preview/${ARTICLE}/`);
  await take(page, 'preview', page.locator('.desk-badge'), { above: 0, right: 0, below: 330, left: 0 });
}

async function shootEditor(page: Page, picture: Buffer): Promise<void> {
  const dialog = page.getByRole('dialog');
  const reset = () => page.getByRole('button', { name: 'Reset changes' }).click();
  const first = wordsOf(page).locator('> p').first();

  await openInEditor(page, FORM);
  await caretAtEndOf(page, first);
  await page.keyboard.type(' Breathe out slowly.');
  await page.locator('#strip').getByText('Unsaved').waitFor();
  await take(page, 'editor');
  await reset();

  await first.click();
  await first.evaluate((paragraph) => {
    const words = paragraph.firstChild as Text;
    const start = words.data.indexOf('glass of water');
    getSelection()?.setBaseAndExtent(words, start, words, start + 'glass of water'.length);
  });
  // The editor hears of it a moment later.
  await page.waitForTimeout(100);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Link' }).fill('/crisi/');
  await dialog.getByText('The nearest is').waitFor();
  await take(page, 'add-link', dialog);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await page
    .getByRole('group', { name: 'Questions' })
    .getByRole('button', { name: 'Add', exact: true })
    .click();
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Is one slip a relapse?');
  await take(page, 'add-question', dialog);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await caretAtEndOf(page, first);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/', { delay: 60 });
  await page.getByRole('option', { name: 'Callout' }).waitFor();
  await page.keyboard.type('call', { delay: 60 });
  await take(page, 'slash-menu', page.getByRole('listbox'), { above: 110, right: 230, below: 60, left: 30 });
  await page.getByRole('option', { name: 'Callout' }).click();
  const callout = wordsOf(page).locator('> *').nth(1);
  await take(page, 'empty-component', callout, { above: 90, right: 30, below: 60, left: 30 });
  await reset();

  await caretAtEndOf(page, first);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/figure', { delay: 60 });
  await page.getByRole('option', { name: 'Figure' }).click();
  await wordsOf(page).locator('> *').nth(1).getByRole('button', { name: 'Edit' }).click();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose file' }).click();
  await (await chooser).setFiles({ name: 'line.png', mimeType: 'image/png', buffer: picture });
  await dialog.getByRole('textbox', { name: 'Alt' }).fill('A line that leaves, loops and comes home');
  await take(page, 'add-picture', dialog);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await reset();
}

async function shootPhone(page: Page): Promise<void> {
  await page.setViewportSize(PHONE);
  await openInEditor(page, FORM);
  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.type(' Breathe out slowly.');
  await page.locator('#strip').getByText('Unsaved').waitFor();
  await take(page, 'phone');
  await page.setViewportSize(SIZE);
}

async function shootOldAddress(page: Page): Promise<void> {
  await openInEditor(page, FEES);
  await page.getByRole('button', { name: 'Delete entry' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Yes, delete' }).click();
  const dialog = page.locator('.old-address');
  await dialog.getByRole('combobox').selectOption(CONTACT.path);
  await take(page, 'old-address', dialog);
  await dialog.getByRole('button', { name: 'Leave it as it is' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function shootBothVersions(page: Page, site: SharedSite): Promise<void> {
  await openInEditor(page, FEES);
  site.saveAsBen('content/pages/fees.mdx', (text) =>
    text.replace(FIRST_PARAGRAPH, '$1 Ask early, in writing.'),
  );
  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.type(' Ask on the phone.');
  await page.getByRole('button', { name: 'Save' }).click();
  const compare = page.getByRole('link', { name: 'See both versions side by side' });
  await page.goto((await compare.getAttribute('href')) ?? '');
  await take(page, 'both-versions');
}

const FIRST_PARAGRAPH = /^([A-Z].*\.)$/m;

type Around = { above: number; right: number; below: number; left: number };

const CLOSE: Around = { above: 12, right: 12, below: 12, left: 12 };

/** Takes what the window shows, or one thing in it with some room around it. */
async function take(page: Page, name: string, shown?: Locator, around = CLOSE): Promise<void> {
  await settle(page);
  // Whatever opens slides in.
  await page.waitForTimeout(500);
  const box = await shown?.boundingBox();
  const clip = box ? within(SIZE, box, around) : undefined;
  const taken = await page.screenshot({ animations: 'disabled', caret: 'initial', clip });
  await writeShot(`${FOLDER}/${name}.png`, taken, LIMITS);
}

type Box = { x: number; y: number; width: number; height: number };

function within(size: typeof SIZE, box: Box, { above, right, below, left }: Around): Box {
  const x = Math.max(0, box.x - left);
  const y = Math.max(0, box.y - above);
  return {
    x,
    y,
    width: Math.min(size.width, box.x + box.width + right) - x,
    height: Math.min(size.height, box.y + box.height + below) - y,
  };
}
