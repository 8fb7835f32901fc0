import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { helpOf } from '#lib/search/help-of.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { buttonsOf } from './buttons-of.ts';
import { pressShift } from './press-shift.ts';
import { dayIf, expect, pagesInEnglish, site, test } from './test.ts';

const { practice, privateReading, header } = siteChromeOf(site, SITE_WORDS);
const withScripts = site.pages.filter(({ frontmatter }) => frontmatter.scripts);
const [first, second] = withScripts.filter(({ kind }) => kind === 'pillar');
const home = site.pages.find(({ path }) => path === '/');
if (!first || !second || !home || !privateReading) throw new Error('Too few pages to leave from');

// Nothing is asked of the other site: a page of our own answers in its name.
const elsewhere = (page: Page, answer: () => Promise<void> = async () => {}) =>
  page.route(`${practice.leaveTo}**`, async (route) => {
    await answer();
    await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Sun</p>' });
  });

const leaveLink = (page: Page) => page.getByRole('link', { name: 'Leave this site' });
const hasLeft = (page: Page) => expect(page).toHaveURL(practice.leaveTo);
const mark = (page: Page) => page.locator('.home-link .mark');
// What can be seen of a page. What is there for screen readers alone takes one pixel.
const readSeen = () => ({
  words: [...document.body.querySelectorAll('*')].some(
    (each) => each.checkVisibility() && each.clientWidth > 1 && each.clientHeight > 1,
  ),
  title: document.title,
  icons: document.querySelectorAll('link[rel~=icon]').length,
  address: location.href.slice(location.origin.length),
});
const seen = (page: Page) => page.evaluate(readSeen);
const NOTHING = { words: false, title: 'Loading', icons: 0, address: '/' };

type SilentSite = { url: string; asked: ServerResponse[] };

/** A server that takes the question and lets it wait, as long as `use` looks on. */
async function withSilentSite(use: (silent: SilentSite) => Promise<void>) {
  const asked: ServerResponse[] = [];
  const server = createServer((_, response) => asked.push(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const leaveTo = (page: Page, url: string) =>
  page.evaluate((to) => document.querySelector('.leave')?.setAttribute('href', to), url);

/** Leaves for a site that has the question and does not answer it; gives the buttons of the browser. */
async function leaveUnanswered(page: Page, { url, asked }: SilentSite) {
  await leaveTo(page, url);
  const buttons = await buttonsOf(page);
  await pressShift(page);
  await expect.poll(() => asked.length).toBe(1);
  return buttons;
}

// A browser that fades one page into the next takes no touch while it does.
test('the button answers on a page that has only just come', async ({ page, quiet }) => {
  await elsewhere(page);
  for (let each = 0; each < 4; each++) {
    await page.goto(first.path);
    await page.locator(`a[href="${second.path}"]`).filter({ visible: true }).first().click();
    await page.waitForURL(`**${second.path}`);
    const box = await leaveLink(page).boundingBox();
    if (!box) throw new Error('The button is not drawn');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await hasLeft(page);
  }
  expect(quiet.filter((line) => line.startsWith('error'))).toEqual([]);
});

test.describe('without scripts', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled !== false);

  test('the way out is a plain link to the neutral site', { tag: '@export' }, async ({ page }) => {
    await elsewhere(page);
    await page.goto(first.path);
    await leaveLink(page).click();
    await hasLeft(page);
  });

  test('private reading says why it cannot be switched on', async ({ page }) => {
    await page.goto(privateReading);
    await expect(page.getByRole('checkbox', { name: 'Read privately' })).toBeDisabled();
    await expect(page.locator('.private-reading p')).toBeVisible();
  });
});

test.describe('with scripts', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false);

  test.beforeEach(async ({ page }) => {
    await elsewhere(page);
    await page.goto(first.path);
    await page.goto(second.path);
  });

  const GESTURES: Record<string, (page: Page) => Promise<void>> = {
    'the button': (page) => leaveLink(page).click(),
    'the button, by keyboard': (page) => leaveLink(page).press('Enter'),
    'three presses of Shift': (page) => pressShift(page),
    'three taps on the mark': (page) => mark(page).click({ clickCount: 3 }),
  };
  const BY_HAND = ['the button', 'three taps on the mark'];

  // By day each with the hands that make it: taps on a phone, keys on a desktop.
  for (const [name, gesture] of Object.entries(GESTURES))
    for (const width of [390, 1280])
      test(
        `at ${width} px, ${name} leaves, and "back" does not lead to the page that was left`,
        dayIf((width === 390) === BY_HAND.includes(name)),
        async ({ page }) => {
          await page.setViewportSize({ width, height: 844 });
          await gesture(page);
          await hasLeft(page);
          await page.goBack();
          await expect(page).toHaveURL(first.path);
          await expect(page.getByRole('main')).toBeVisible();
          await expect(page).toHaveTitle(first.frontmatter.title);
        },
      );

  test('after a jump within the page, "back" does not lead to the page that was left either', async ({
    page,
  }) => {
    const anchor = page.locator('.prose h2 > a').nth(1);
    await anchor.click();
    await expect(page).toHaveURL(/#/);
    await pressShift(page);
    await hasLeft(page);
    await page.goBack();
    await expect(page).toHaveURL(first.path);
  });

  test('on a slow network the page is blank at once, with its title, its icon and its address', async ({
    page,
  }) => {
    await withSilentSite(async (silent) => {
      await page.evaluate(() => location.replace('#content'));
      await leaveTo(page, silent.url);
      // Browsers answer no question about a page that is being left, so this one tells of itself.
      const told: string[] = [];
      page.on('console', (message) => told.push(message.text()));
      await page.evaluate(`setInterval(() => console.log(JSON.stringify((${readSeen})())), 20)`);
      await pressShift(page);
      await expect.poll(() => silent.asked.length).toBe(1);
      told.length = 0;
      await expect.poll(() => told.length).toBeGreaterThan(3);
      expect(new Set(told)).toEqual(new Set([JSON.stringify(NOTHING)]));
      for (const response of silent.asked) response.end();
      await expect(page).toHaveURL(silent.url);
    });
  });

  test('where the other site never answers, neither "back" nor "forward" shows the page that was left', async ({
    page,
  }) => {
    await withSilentSite(async (silent) => {
      const buttons = await leaveUnanswered(page, silent);
      await buttons.back();
      await expect(page).toHaveURL(first.path);
      await expect(page).toHaveTitle(first.frontmatter.title);
      await buttons.forward();
      await expect(page).toHaveURL('/');
      await expect(page).toHaveTitle(home.frontmatter.title);
      await expect(page.getByRole('main')).toBeVisible();
    });
  });

  test('where the other site never answers, the blank page opens as the first one when it is loaded again', async ({
    page,
  }) => {
    await withSilentSite(async (silent) => {
      const buttons = await leaveUnanswered(page, silent);
      await buttons.reload();
      await expect(page).toHaveTitle(home.frontmatter.title);
      await expect(page).toHaveURL('/');
      await expect(page.getByRole('main')).toBeVisible();
    });
  });

  test('without a network, the address is gone before the browser says so, and the page is nowhere in the history', async ({
    page,
    baseURL,
  }) => {
    await page.route(`${practice.leaveTo}**`, (route) => route.abort('internetdisconnected'));
    // What a page says when it ends does not arrive any more; what it keeps is there for the next one.
    await page.evaluate(() =>
      addEventListener('pagehide', () => sessionStorage.setItem('ended', location.href)),
    );
    const buttons = await buttonsOf(page);
    await pressShift(page);
    const way = ['about:blank', `${baseURL}${first.path}`, practice.leaveTo];
    await expect.poll(() => buttons.addresses()).toEqual(way);
    await buttons.back();
    await expect(page).toHaveTitle(first.frontmatter.title);
    expect(await page.evaluate(() => sessionStorage.getItem('ended'))).toBe(`${baseURL}/`);
    expect(await buttons.addresses()).toEqual(way);
  });

  test('leaving does not wait for an address that cannot be taken away', async ({ page }) => {
    await page.evaluate(() => {
      history.replaceState = () => {
        throw new DOMException('', 'SecurityError');
      };
    });
    await pressShift(page);
    await hasLeft(page);
  });

  test('a blank page that the browser kept opens as the first one, and a first load does not', async ({
    page,
  }) => {
    // The other site answers that there is nothing to show, so that the blank page stays to be looked at.
    await page.route(`${practice.leaveTo}**`, (route) => route.fulfill({ status: 204 }));
    await pressShift(page);
    await expect.poll(() => seen(page)).toEqual(NOTHING);
    const comeBack = (persisted: boolean) =>
      page.evaluate((is) => {
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: is }));
      }, persisted);
    // The same event ends the first load of a page, and a page that is being left stays blank then.
    await comeBack(false);
    await expect.poll(() => seen(page)).toEqual(NOTHING);
    await comeBack(true);
    await expect(page).toHaveTitle(home.frontmatter.title);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.locator('link[rel~=icon]')).not.toHaveCount(0);
    // And it can be left again, once its script has come.
    await expect(page.getByRole('link', { name: 'Leave this site' })).toHaveAccessibleDescription(/Shift/);
    await pressShift(page);
    await expect.poll(() => seen(page)).toEqual(NOTHING);
  });

  test('Shift does not count with another key, in a field for text, or long after', async ({ page }) => {
    await page.keyboard.press('Shift+A');
    await page.keyboard.press('Shift+B');
    await page.keyboard.press('Shift+C');
    // On Windows, the next layout of the keyboard.
    for (let each = 0; each < 4; each++) await page.keyboard.press('Alt+Shift');
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.querySelector('main')?.prepend(field);
      field.focus();
    });
    await pressShift(page, 4);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await pressShift(page, 2);
    await expect(page).toHaveURL(second.path);
    await expect(page.getByRole('main')).toBeVisible();
  });

  const said = (page: Page) => page.getByRole('status').first();
  const sign = (page: Page) => leaveLink(page).locator('svg');
  const MORE = [
    '',
    'Press Shift 2 more times to leave this site.',
    'Press Shift 1 more time to leave this site.',
  ];
  /** So many presses are shown by the loops that are filled in, which are not the only ones that are drawn, and are said. */
  const expectCounted = async (page: Page, presses: number) => {
    await expect(said(page)).toHaveText(MORE[presses] ?? '');
    await expect(sign(page)).toBeVisible({ visible: presses > 0 });
    const filled = () =>
      sign(page)
        .locator('path')
        .evaluateAll((loops) => loops.filter((loop) => getComputedStyle(loop).fill !== 'none').length);
    if (presses > 0) await expect.poll(filled).toBe(presses);
  };

  test('presses of Shift are counted for those who see and those who hear, and forgotten after five seconds', async ({
    page,
  }) => {
    await page.clock.install();
    await page.goto(second.path);
    await expect(leaveLink(page)).toHaveAccessibleDescription(/Shift three times/);
    await page.clock.pauseAt(Date.now() + 60 * 60_000);
    await expectCounted(page, 0);
    await pressShift(page, 1);
    await expectCounted(page, 1);
    await page.clock.runFor(4900);
    await pressShift(page, 1);
    await expectCounted(page, 2);
    await page.clock.runFor(4900);
    await expectCounted(page, 2);
    await page.clock.runFor(100);
    await expectCounted(page, 0);
    await pressShift(page, 2);
    await expectCounted(page, 2);
    await page.keyboard.press('Tab');
    await expectCounted(page, 0);
    await expect(page).toHaveURL(second.path);
  });

  test('a page that the browser kept has forgotten how often Shift was pressed', async ({ page }) => {
    await pressShift(page, 2);
    await expectCounted(page, 2);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expectCounted(page, 0);
    await expect(page).toHaveURL(second.path);
  });

  test('that the page is being left is said, and nothing else is there to be read', async ({ page }) => {
    await page.route(`${practice.leaveTo}**`, (route) => route.fulfill({ status: 204 }));
    await leaveLink(page).click();
    await expect(said(page)).toHaveText('Leaving this site.');
    expect(await page.locator('body').ariaSnapshot()).toBe('- status: Leaving this site.');
  });

  test('where anything fails in it, the link itself leaves', async ({ page }) => {
    await page.evaluate(() => {
      Element.prototype.remove = () => {
        throw new Error('As in a browser that does not know it.');
      };
    });
    await leaveLink(page).click();
    await hasLeft(page);
  });

  test('a tap on the mark before the button does not call the reader back', async ({ page }) => {
    await page.route(`${practice.leaveTo}**`, (route) => route.fulfill({ status: 204 }));
    await mark(page).click();
    await leaveLink(page).click();
    await expect.poll(() => seen(page)).toEqual(NOTHING);
    await page.waitForTimeout(700);
    expect(await seen(page)).toEqual(NOTHING);
  });

  test('one tap on the mark leads home', async ({ page }) => {
    await mark(page).click();
    await expect(page).toHaveURL('/');
  });

  test('a script that is there before the whole page waits for the rest of it', async ({ page, baseURL }) => {
    let sendRest = () => {};
    const server = createServer(async ({ url }, response) => {
      const answer = await fetch(`${baseURL}${url}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      response.setHeader('content-type', answer.headers.get('content-type') ?? '');
      if (url !== first.path) return response.end(bytes);
      const head = bytes.indexOf('<body');
      sendRest = () => response.end(bytes.subarray(head));
      return response.write(bytes.subarray(0, head));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      await page.goto(`http://127.0.0.1:${port}${first.path}`, { waitUntil: 'commit' });
      await expect
        .poll(() =>
          page.evaluate(
            () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/js/')).length,
          ),
        )
        .toBe(1);
      // Long enough to run what has come.
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => document.readyState)).toBe('loading');
      sendRest();
      await page.waitForLoadState();
      await expect(leaveLink(page)).toHaveAccessibleDescription(/Shift three times/);
      await pressShift(page);
      await hasLeft(page);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  test('a page without scripts has the plain link alone', async ({ page }) => {
    const plain = pagesInEnglish.find(({ frontmatter }) => !frontmatter.scripts);
    if (!plain) throw new Error('Every page has scripts');
    await page.goto(plain.path);
    await pressShift(page);
    await expect(page).toHaveURL(plain.path);
    await leaveLink(page).click();
    await hasLeft(page);
  });

  test('read privately, pages take the place of each other, and one flag of the tab says so', async ({
    page,
    context,
  }) => {
    await page.goto(privateReading);
    const box = page.getByRole('checkbox', { name: 'Read privately' });
    await expect(box).not.toBeChecked();
    await expect(page.locator('.private-note')).toBeHidden();
    await box.check();
    await expect(page.locator('.private-note')).toBeVisible();
    const length = await page.evaluate(() => history.length);
    for (const { path } of [first, second]) {
      await page.evaluate((href) => {
        document
          .querySelector('footer')
          ?.insertAdjacentHTML('beforeend', `<a href="${href}" id="test">On</a>`);
        document.querySelector<HTMLElement>('#test')?.click();
      }, path);
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('link', { name: 'Private reading is on' })).toBeVisible();
    }
    await mark(page).click();
    await expect(page).toHaveURL('/');
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({ 'private-reading': 'on' });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
    // "Back" leads out of what was read, to what was open before the switch.
    await page.goBack();
    await expect(page).toHaveURL(second.path);
    // Another tab is not concerned.
    const other = await context.newPage();
    await other.goto(first.path);
    await expect(other.locator('.private-note')).toBeHidden();
  });

  test('private reading is switched off again', async ({ page }) => {
    await page.goto(privateReading);
    const box = page.getByRole('checkbox', { name: 'Read privately' });
    await box.check();
    await box.uncheck();
    await expect(page.locator('.private-note')).toBeHidden();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

test('an unknown address that tells of danger offers help first, where scripts run', {
  tag: '@export',
}, async ({ page, javaScriptEnabled }) => {
  const { path: crisis } = helpOf(site, SITE_WORDS);
  const first = async (path: string) => {
    await page.goto(path);
    return page
      .getByRole('region', { name: 'Perhaps one of these' })
      .getByRole('link')
      .first()
      .getAttribute('href');
  };
  const usual = await first('/zzzz-qqqq/');
  expect(usual).not.toBe(crisis);
  for (const path of [
    '/suicide/',
    '/kill-myself/',
    '/he_hits_me/',
    '/violaci%C3%B3n/',
    '/help/my-husband-chokes-me/',
  ]) {
    expect(await first(path), path).toBe(javaScriptEnabled === false ? usual : crisis);
  }
});

test('an unknown address offers the nearest pages first, where scripts run', { tag: '@export' }, async ({
  page,
  javaScriptEnabled,
}) => {
  const offered = async (path: string) => {
    await page.goto(path);
    const links = page.getByRole('region', { name: 'Perhaps one of these' }).getByRole('link');
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  };
  const usual = header.slice(0, 3).map((item) => item.path);
  const target = site.pages.find(({ path, kind }) => kind === 'article' && !usual.includes(path))?.path ?? '';
  const wrong = target.replace(/[aeiou]/, '').slice(0, -3);
  const found = await offered(wrong);
  expect(found).toHaveLength(3);
  expect(found[0]).toBe(javaScriptEnabled === false ? usual[0] : target);
  expect(await offered('/zzzz-qqqq/')).toEqual(usual);
  // One that is among the usual ones is not named twice.
  expect(new Set(await offered(`${usual[2]?.slice(0, -4)}/`)).size).toBe(3);
});
