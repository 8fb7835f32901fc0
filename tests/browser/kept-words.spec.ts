import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { makeRealChromium, type RealBrowser } from '#tools/browser/kept/real-chromium.ts';
import { PLAIN_TITLE, type PlainForm, servePlainForm } from '#tools/browser/kept/serve-plain-form.ts';
import { wordsInFolder } from '#tools/browser/kept/words-in-folder.ts';
import { dayIf, pagesInEnglish, site } from './test.ts';

// What a browser keeps of what someone typed: on its disk, and in the fields when it comes back. Each test has a browser with a profile of
// its own, types another word in each field of each page, and does the same on a plain form beside it, whose words the browser does keep:
// where it did not, the test would have looked at nothing.
test.describe.configure({ timeout: 300_000 });

const { practice } = siteChromeOf(site, SITE_WORDS);
const leavingFor = new URL(practice.leaveTo);
const SOON = { timeout: 30_000 };
const FORM = '/contact/';
const SENT = '/contact/sent/';
const NOT_SENT = '/contact/not-sent/';

const pageWith = (component: string) => {
  const page = pagesInEnglish.find(({ components }) => components.some(({ name }) => name === component));
  if (!page) throw new Error(`No page has a ${component}.`);
  return { path: page.path, title: page.frontmatter.title };
};
const form = pageWith('InquiryForm');
const search = pageWith('Search');
const ticks = pageWith('ReflectionList');

/** Whether the user of the browser lets websites run scripts. */
let hasScripts: boolean;
let plain: PlainForm;
let browser: RealBrowser;

test.beforeEach(async ({ javaScriptEnabled }) => {
  hasScripts = javaScriptEnabled !== false;
  plain = await servePlainForm(practice.leaveTo);
  browser = makeRealChromium(process.env.E2E_WHOLE_BROWSER as string, {
    scripts: hasScripts,
    hosts: { [leavingFor.host]: plain.elsewhere },
  });
  await browser.start();
});

test.afterEach(async () => {
  await browser.remove();
  await plain.stop();
});

const at = (path: string) => `${process.env.E2E_URL}${path}`;
const CONTROLS = 'main :is(input, textarea, select), body > form :is(input, textarea, select)';

/**
 * Makes every choice of a page, and types a word of its own into each field; gives the words. They come last: what is written down of them
 * was written down with the choices.
 */
async function fillIn(page: Page): Promise<string[]> {
  const controls = page.locator(CONTROLS);
  for (const box of await controls.and(page.locator('[type=radio], [type=checkbox]')).all())
    await box.check();
  for (const list of await controls.and(page.locator('select')).all()) await list.selectOption({ index: 1 });
  const words: string[] = [];
  for (const field of await controls.and(page.getByRole('textbox').or(page.getByRole('searchbox'))).all()) {
    const word = randomUUID().replaceAll('-', '');
    await field.fill(word);
    words.push(word);
  }
  expect(await leftIn(page)).not.toEqual([]);
  return words;
}

/** What the fields of a page have that they did not have when it came from the server. */
const leftIn = (page: Page) =>
  page.locator(CONTROLS).evaluateAll((controls) =>
    controls.flatMap((control) => {
      const { name, type, value, checked } = control as HTMLInputElement;
      if (type === 'radio' || type === 'checkbox') return checked ? [`${name}: ${value}`] : [];
      const isFirst = control instanceof HTMLSelectElement && control.selectedIndex === 0;
      return value && !isFirst ? [`${name}: ${value}`] : [];
    }),
  );

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

/** Opens pages of the site and fills them in; gives each with its words. */
async function fillInSite(pages: readonly { path: string; title: string }[]) {
  const filled = [];
  for (const { path, title } of pages) {
    const page = await open(at(path));
    filled.push({ path, title, page, words: await fillIn(page) });
  }
  return filled;
}

/** Fills in the plain form, after the site, and waits until the browser has written down what it keeps of it. */
async function fillInPlain() {
  const page = await open(plain.url);
  const words = await fillIn(page);
  const had = await leftIn(page);
  await expectKept(words);
  return { page, words, had };
}

const keptOf = (words: readonly string[]) => Object.keys(wordsInFolder(browser.profile, words));
const expectKept = (words: readonly string[]) =>
  expect.poll(() => keptOf(words).length, SOON).toBe(words.length);

/** That the browser has kept the words of the plain form, and none of ours: not now, not once it is closed, not once it was started again. */
async function expectOnlyPlainKept(words: readonly string[], plainWords: readonly string[]): Promise<void> {
  expect(words.length).toBeGreaterThan(0);
  expect.soft(wordsInFolder(browser.profile, words)).toEqual({});
  await browser.quit();
  expect.soft(wordsInFolder(browser.profile, words)).toEqual({});
  // Before it starts again: what it then writes of tabs that it has hardly opened is less.
  expect(keptOf(plainWords).sort()).toEqual([...plainWords].sort());
  await browser.start();
  await browser.quit();
  expect.soft(wordsInFolder(browser.profile, words)).toEqual({});
}

async function startAgain(): Promise<void> {
  await browser.quit();
  await browser.start();
}

const RESTORED: Record<string, (titles: readonly string[], pages: readonly Page[]) => Promise<void>> = {
  'a tab that was closed, and is opened once more': async (titles, pages) => {
    for (const page of pages) await page.close();
    for (const title of titles) await browser.reopenClosedTab(title);
  },
  'a browser that was closed, and starts where it was': startAgain,
  'a browser that crashed, and starts where it was': async () => {
    await browser.kill();
    await browser.start();
  },
};

const leave = (page: Page) => page.getByRole('link', { name: 'Leave this site' }).click();
const pressShift = async (page: Page) => {
  await page.getByRole('button', { name: 'Send' }).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
};

/** Fills in the form as the server takes it; gives the words. */
async function fillInToSend(page: Page): Promise<string[]> {
  const words = await fillIn(page);
  await emptyTrap(page);
  const reach = page.locator('#inquiry-reach');
  await reach.fill(`${await reach.inputValue()}@example.org`);
  return words;
}

const emptyTrap = async (page: Page) => {
  await page.locator('#inquiry-website').fill('');
  await page.locator('#inquiry-name').focus();
};
const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click();

// Where a browser keeps what it will suggest: some of the words, apart from the open tabs.
async function expectSuggested(words: readonly string[]): Promise<void> {
  const isSuggested = () =>
    Object.values(wordsInFolder(browser.profile, words)).some((files) => files.includes('Default/Web Data'));
  await expect.poll(isSuggested, SOON).toBe(true);
}

// By day what comes back where only the HTML asks a browser to keep nothing, and what stays where scripts empty the fields as well.
for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    for (const [what, restore] of Object.entries(RESTORED)) {
      test(
        `${what}, has nothing of what was typed and chosen`,
        dayIf(!javaScriptEnabled && restore === startAgain),
        async () => {
          const filled = await fillInSite(hasScripts ? [form, search, ticks] : [form, ticks]);
          const control = await fillInPlain();
          await restore(
            [...filled.map(({ title }) => title), PLAIN_TITLE],
            [...filled, control].map(({ page }) => page),
          );
          const again = await browser.pageAt(plain.url);
          await expect.poll(() => leftIn(again), SOON).toEqual(control.had);
          for (const { path } of filled)
            expect.soft(await leftIn(await browser.pageAt(at(path)))).toEqual([]);
          await expectOnlyPlainKept(
            filled.flatMap(({ words }) => words),
            control.words,
          );
        },
      );
    }

    // Without scripts, Shift does nothing.
    test(
      '"Leave this site" and three presses of Shift leave nothing of the form and the search in the browser',
      dayIf(javaScriptEnabled),
      async () => {
        const ways = hasScripts
          ? ([
              [form, leave],
              [search, leave],
              [form, pressShift],
            ] as const)
          : ([[form, leave]] as const);
        const filled = await fillInSite(ways.map(([page]) => page));
        const control = await fillInPlain();
        await control.page.getByRole('link', { name: 'Leave' }).click();
        for (const [at, { page }] of filled.entries()) {
          await page.bringToFront();
          await ways[at]?.[1](page);
          await expect(page).toHaveURL(practice.leaveTo, SOON);
        }
        // A link is for Chromium no reason to think that a form was sent.
        if (hasScripts) await expectSuggested(control.words);
        await expectOnlyPlainKept(
          filled.flatMap(({ words }) => words),
          control.words,
        );
      },
    );

    test('a form that was sent is not remembered', dayIf(javaScriptEnabled), async () => {
      const page = await open(at(FORM));
      const words = await fillInToSend(page);
      const control = await fillInPlain();
      await send(control.page);
      await page.bringToFront();
      await send(page);
      await expect(page).toHaveURL(at(SENT), SOON);
      await expectSuggested(control.words);
      await expectOnlyPlainKept(words, control.words);
    });
  });

test.describe('where no script may run', () => {
  test.use({ javaScriptEnabled: false });

  // The pages say so: what a browser holds in its memory for "back" it also has of a page that asks it to keep nothing.
  test('Back shows the words while the page is in memory, also from the page that says what is missing, and none is written down', async () => {
    const page = await open(at(FORM));
    const words = await fillIn(page);
    await emptyTrap(page);
    const had = await leftIn(page);
    const control = await fillInPlain();
    await page.bringToFront();
    await send(page);
    await expect(page).toHaveURL(`${at(NOT_SENT)}#-reach`, SOON);
    await browser.goBack(page);
    expect(await leftIn(page)).toEqual(had);
    await expectOnlyPlainKept(words, control.words);
  });

  // A limit that the pages tell of: a browser keeps what it could not send, to send it again. No page can ask it not to.
  test('what could not be sent because the connection failed is written down', async () => {
    const page = await open(at(FORM));
    const words = await fillInToSend(page);
    await page.context().setOffline(true);
    await send(page);
    await expectKept(words.slice(0, -1));
  });
});
