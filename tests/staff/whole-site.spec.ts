import type { Page } from '@playwright/test';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';
import { keepRefused } from '#staff/saves/conflicts/refused.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { NIGHTLY_TAG } from '#tools/test-run/when.ts';
import { expectToLookRight } from './looks-right.ts';
import { expect, type SavedRoom, test as small } from './test.ts';

// What only a browser shows of the pages of the room, with the site as it is. What they say and do: tests/room.
const test = small.extend({
  baseURL: async ({ savedRoom }, use) => {
    await use(savedRoom.url);
  },
});

const FEES = 'content/pages/fees.mdx';
const HISTORY = '/history/pages/fees/';
const SHEET = '/desk/page/pages/about/';
const DRAFT = '/articles/staff-draft/';

/** Saves of three people: one that was refused, a draft, a fault, and versions that cannot be drawn. Gives the address of the refused one. */
async function saveMuch(room: SavedRoom): Promise<string> {
  const title = 'A draft for staff';
  const fields = { title, navLabel: title, draft: true, parent: 'sex-addiction-therapy-miami-florida' };
  const hidden = '<WhenKnown fact="phone">\nYou can also call us.\n</WhenKnown>';
  const draft = writePage(fields, `## One\n\nGo [nowhere](/nowhere/).\n\n${hidden}`);
  await room.save('Ana Ruiz', 'content/articles/staff-draft.mdx', draft);
  const about = 'content/pages/about.mdx';
  await room.save('Ana Ruiz', about, `${await room.read(about)}\nA [broken link](/nowhere/).\n`);
  const text = await room.read(FEES);
  await room.save('Ana Ruiz', FEES, `${text}\n<Callout title="One">\n\nNever closed.\n`);
  await room.save('Cleo Baptiste', FEES, `${text}\n{globalThis.process.exit()}\n`);
  await room.save('Ana Ruiz', FEES, `${text}\nWe say what it costs.\n`);
  const theirs = `${text}\nWe say what it costs. We tell you the price on the phone.\n`;
  await room.save('Ben Okafor', FEES, theirs);
  const id = await keepRefused(room.data, { id: 'ana', name: 'Ana Ruiz' }, [
    {
      path: FEES,
      title: 'Fees',
      mine: `${text}\nWe say what it costs. We tell you the price in writing.\n`,
      theirs,
      by: 'Ben Okafor',
      when: new Date().toISOString(),
    },
  ]);
  return `/refused/${id}/`;
}

let saved: Promise<string> | undefined;
const saveOnce = (room: SavedRoom): Promise<string> => {
  saved ??= saveMuch(room);
  return saved;
};

test('today looks right where nothing waits', { tag: NIGHTLY_TAG }, async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('nav [aria-current=page]')).toHaveText('Today');
  await expectToLookRight(page);
});

// By day the pages that have the most of what the room is made of: lists, tables, forms, frames, words taken out and put in.
for (const { name, paths, tag = NIGHTLY_TAG } of [
  { name: 'today, the pages and one of them', paths: () => ['/', '/desk/', SHEET], tag: [] },
  {
    name: 'the history of a page and both versions of a refused save',
    paths: (refused) => [HISTORY, refused],
    tag: [],
  },
  { name: 'the rest of the desk', paths: () => ['/desk/map/', '/desk/launch/'] },
  {
    name: 'the guide, a preview and what is not there',
    paths: () => ['/guide/', previewPathOf(DRAFT), '/nowhere/'],
  },
  {
    name: 'comparison, and the history of what is no page',
    paths: () => [`${HISTORY}not-public/`, '/history/site/practice/'],
  },
  { name: 'the confirmation of a refused save', paths: (refused) => [`${refused}use-mine/`] },
] satisfies { name: string; paths: (refused: string) => string[]; tag?: string | string[] }[]) {
  test(`axe finds nothing in either colors, and it fits a phone: ${name}`, { tag }, async ({
    page,
    savedRoom,
  }) => {
    for (const path of paths(await saveOnce(savedRoom))) {
      await page.goto(path);
      await expectToLookRight(page);
    }
  });
}

const version = (page: Page, who: string) => page.locator('.versions > li').filter({ hasText: who });

test('a version that cannot be drawn looks right as well', { tag: NIGHTLY_TAG }, async ({
  page,
  savedRoom,
}) => {
  await saveOnce(savedRoom);
  await page.goto(HISTORY);
  await version(page, 'Cleo Baptiste').getByRole('link', { name: 'Look at this version' }).click();
  await expect(page.getByText('The page has program code in it')).toBeVisible();
  await expectToLookRight(page);
});

// By day, publishing.spec.ts puts one back by keyboard.
test('a version is put back by keyboard, and its confirmation looks right', { tag: NIGHTLY_TAG }, async ({
  page,
  savedRoom,
}) => {
  await saveOnce(savedRoom);
  await page.goto(HISTORY);
  const button = version(page, 'Ana Ruiz').first().getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/put-back/?of=*');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Put this version back' })).toBeFocused();
  await expectToLookRight(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('That version is back');
});

test('the desk works by keyboard', async ({ page }) => {
  await page.goto('/desk/?q=about');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  const link = page.locator(`tbody a[href="${SHEET}"]`);
  for (
    let presses = 0;
    presses < 30 && !(await link.evaluate((each) => each === document.activeElement));
    presses++
  )
    await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${SHEET}`);
});

test('both versions stand side by side, on a phone one above the other', async ({ page, savedRoom }) => {
  await page.goto(await saveOnce(savedRoom));
  const sides = [page.locator('.sides > div').first(), page.locator('.sides > div').last()];
  const boxes = async () => Promise.all(sides.map((each) => each.boundingBox()));
  const [theirs, mine] = await boxes();
  expect(theirs?.y).toBe(mine?.y);
  await page.setViewportSize({ width: 390, height: 900 });
  const [above, below] = await boxes();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
});

test('the badge of a page covers nothing, comes after everything, and is not printed', async ({ page }) => {
  await page.goto(previewPathOf('/about/'));
  const badge = page.getByRole('complementary', { name: 'For staff' });
  const [above, below] = [await badge.boundingBox(), await page.locator('.site-header').boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip-link')).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.desk-badge')).toBeHidden();
});
