import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { caretAtEndOf, openInEditor, wordsOf } from '#tools/browser/editor.ts';
import { copySite } from '#tools/copies/copy-project.ts';
import { serve } from '#tools/servers/serve-site.ts';
import { settle, writeShot } from './write-shot.ts';

const FOLDER = 'docs/screenshots/staff';
const LIMITS = { colours: 16, mostBytes: 60_000 };
const SIZE = { width: 1200, height: 700 };
// The first visit to each place waits for the compiler.
const WITHIN_MS = 90_000;

const ARTICLE = 'articles/after-a-slip';
const FORM = 'collection/articles/item/after-a-slip';

/** Takes the pictures for the staff guide, in a copy of the project that is served as staff serve it. */
export async function shootStaff(browser: Browser): Promise<void> {
  const copy = copySite();
  try {
    const site = await serve('scripts/edit.ts', copy.root);
    try {
      const page = await browser.newPage({
        baseURL: site.url,
        viewport: SIZE,
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      page.setDefaultNavigationTimeout(WITHIN_MS);
      await shootEditor(page, await sharp(join(copy.root, 'public/icon.svg')).resize(320).png().toBuffer());
      // A mistake, so that the pictures show how it is reported.
      appendFileSync(join(copy.root, `content/${ARTICLE}.mdx`), '\nRead about [our fees](/fee/).\n');
      await shootDesk(page);
      await page.close();
    } finally {
      await site.stop();
    }
  } finally {
    copy.remove();
  }
}

async function shootEditor(page: Page, picture: Buffer): Promise<void> {
  const dialog = page.getByRole('dialog');
  const reset = () => page.getByRole('button', { name: 'Reset changes' }).click();
  const first = wordsOf(page).locator('> p').first();

  await openInEditor(page, FORM);
  await caretAtEndOf(page, first);
  await page.keyboard.type(' Breathe out slowly.');
  await page.getByText('Unsaved').waitFor();
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
  // The link button has no name outside its tooltip.
  await page.getByLabel('Blocks').getByRole('button').nth(1).click();
  await dialog.getByRole('textbox', { name: 'Link' }).fill('/crisis/');
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

async function shootDesk(page: Page): Promise<void> {
  await page.goto('/desk/');
  await take(page, 'desk');
  await page.goto(`/desk/page/${ARTICLE}/`);
  await take(page, 'desk-page');
  await page.goto('/desk/map/');
  await take(page, 'desk-map');
  await page.goto(`/${ARTICLE}/`);
  await take(page, 'badge', page.locator('.desk-badge'), { above: 0, right: 0, below: 160, left: 0 });
}

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
