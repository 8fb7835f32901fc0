import type { Locator, Page, Route } from '@playwright/test';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { helpOf } from '#lib/search/help-of.ts';
import { pagesToFind } from '#lib/search/pages-to-find.ts';
import { plainWordsOf } from '#lib/text/plain-words.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { axeViolations, COLOR_RULES } from '#tests/axe-violations.ts';
import { expectToFit } from './expect-to-fit.ts';
import { dayIf, expect, site, test } from './test.ts';

const PAGE = '/search/';
const NO_WORD = 'xqzvwk';

const pages = pagesToFind(site.pages);
const { path: crisis, groups } = helpOf(site, SITE_WORDS);
const vocabularies = new Map(
  pages.map(({ path, tree }) => [path, new Set(plainWordsOf(tree).match(/\b[a-z]{9,}\b/g))]),
);

/** A page, and a long word that stands in it and in no other. */
const [one, two] = pages.flatMap((page) => {
  const [word] = [...(vocabularies.get(page.path) ?? [])].filter((each) =>
    [...vocabularies].every(([path, words]) => path === page.path || !words.has(each)),
  );
  return word ? [{ page, word }] : [];
});
if (!one || !two) throw new Error('No word of the content stands on one page alone.');

const box = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.locator('search [role=status]');
const results = (page: Page) => page.locator('search ol > li');
const resultOf = (page: Page, path: string) =>
  results(page).filter({ has: page.locator(`a[href="${path}"]`) });
const linkTo = (page: Page, path: string) => page.locator(`search ol > li > a[href="${path}"]`);

/** The sentence that the page holds ready for a case. */
async function sentenceFor(page: Page, name: string): Promise<string> {
  const sentence = await status(page).getAttribute(`data-${name}`);
  if (!sentence) throw new Error(`The page has nothing to say when it is "${name}"`);
  return sentence;
}

/** The files of the search that a page asks for from now on, without the time that Pagefind adds to one address. */
function indexAskedFor(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/(pagefind\/|js\/search\.js)/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

test.describe('with scripts', () => {
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'The search is a script.');
  test.beforeEach(({ page }) => page.goto(PAGE).then(() => {}));

  test('a word finds the page that has it, with where it stands and the word marked', {
    tag: '@export',
  }, async ({ page, quiet }) => {
    await box(page).pressSequentially(one.word);
    await expect(linkTo(page, one.page.path)).toHaveText(one.page.frontmatter.heading);
    await expect(status(page)).toHaveText(
      `${await sentenceFor(page, 'found')} ${await results(page).count()}`,
    );
    const result = resultOf(page, one.page.path);
    await expect(result.locator('span')).toHaveText(/\w/);
    await expect(result.locator('mark', { hasText: one.word }).first()).toBeVisible();
    await linkTo(page, one.page.path).click();
    await expect(page).toHaveURL(one.page.path);
    expect(quiet).toEqual([]);
  });

  test('at most three sections of a page are offered, and lead to their headings', async ({ page }) => {
    const long = pages.find(({ kind, headings }) => kind === 'pillar' && headings.length > 5);
    await box(page).fill(long?.frontmatter.heading ?? '');
    const result = resultOf(page, long?.path ?? '');
    await expect(result).toHaveCount(1);
    const links = result.locator('ul a');
    expect(await links.count()).toBeGreaterThan(0);
    expect(await links.count()).toBeLessThanOrEqual(3);
    const [path, id] = (await links.first().getAttribute('href'))?.split('#') ?? [];
    expect(path).toBe(long?.path);
    await links.first().click();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });

  test('nothing of the search is fetched before the box is used, and no index before a word is typed', async ({
    page,
  }) => {
    const asked = indexAskedFor(page);
    await page.reload();
    await expect(box(page)).toBeVisible();
    expect(asked).toEqual([]);
    await box(page).focus();
    await expect.poll(() => asked).toEqual(['/js/search.js']);
  });

  test('what is typed is in no address, no request, no history and no storage', async ({ page, context }) => {
    await box(page).focus();
    const before = await page.evaluate(() => [location.href, history.length, document.title]);
    const requests: string[] = [];
    page.on('request', (request) =>
      requests.push(`${request.method()} ${request.url()} ${request.postData()}`),
    );
    for (const { word, page: found } of [one, two]) {
      await box(page).fill(word);
      await expect(linkTo(page, found.path)).toBeVisible();
    }
    expect(await page.evaluate(() => [location.href, history.length, document.title])).toEqual(before);
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests) {
      expect(request).toMatch(
        /^GET http:\/\/(127\.0\.0\.1|localhost):\d+\/(pagefind\/[^?]+(\?ts=\d+)?|js\/search\.js) null$/,
      );
      expect(request).not.toContain(one.word);
      expect(request).not.toContain(two.word);
    }
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  });

  test('what is fetched is the same whatever is typed, and is fetched once', { tag: '@export' }, async ({
    page,
    browser,
    baseURL,
  }) => {
    await box(page).focus();
    const asked = indexAskedFor(page);
    await box(page).fill(one.word);
    await expect(linkTo(page, one.page.path)).toBeVisible();
    const first = [...asked];
    await box(page).fill(two.word);
    await expect(linkTo(page, two.page.path)).toBeVisible();
    expect(asked).toEqual(first);

    const otherPage = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await otherPage.goto(PAGE);
    await box(otherPage).focus();
    const askedByOther = indexAskedFor(otherPage);
    await box(otherPage).fill(NO_WORD);
    await expect(status(otherPage)).toHaveText(await sentenceFor(otherPage, 'none'));
    await otherPage.context().close();
    // But for the passages, which are fetched as soon as anything is found.
    const isPassages = (path: string) => path.endsWith('.pf_fragment');
    const isIndex = (path: string) => path.startsWith('/pagefind/') && !isPassages(path);
    expect(askedByOther.filter(isIndex).sort()).toEqual(first.filter(isIndex).sort());
    expect(askedByOther.filter(isPassages)).toEqual([]);
    expect(first.filter(isPassages)).toHaveLength(1);
  });

  test('a word that no one wrote finds nothing, and the reader is told where to look', async ({ page }) => {
    await box(page).fill(NO_WORD);
    await expect(status(page)).toHaveText(await sentenceFor(page, 'none'));
    await expect(results(page)).toHaveCount(0);
  });

  test('one letter is not looked for', async ({ page }) => {
    await box(page).fill(one.word);
    await expect(linkTo(page, one.page.path)).toBeVisible();
    await box(page).fill(one.word.slice(0, 1));
    await expect(results(page)).toHaveCount(0);
    await expect(status(page)).toBeEmpty();
  });

  test('results are reached with the Tab key in their order, and Escape clears all and leads back', async ({
    page,
  }) => {
    await box(page).focus();
    await page.keyboard.type(one.word);
    await expect(linkTo(page, one.page.path)).toBeVisible();
    const links = page.locator('search ol a');
    for (let at = 0; at < (await links.count()); at++) {
      await page.keyboard.press('Tab');
      // The button that empties the box is one stop more in some browsers.
      if (at === 0 && (await box(page).evaluate((element) => element === document.activeElement))) {
        await page.keyboard.press('Tab');
      }
      await expect(links.nth(at)).toBeFocused();
    }
    await page.keyboard.press('Escape');
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue('');
    await expect(results(page)).toHaveCount(0);
    await expect(status(page)).toBeEmpty();
  });

  test('Escape in the box clears it and what was found', async ({ page }) => {
    await box(page).fill(one.word);
    await expect(linkTo(page, one.page.path)).toBeVisible();
    await box(page).press('Escape');
    await expect(box(page)).toHaveValue('');
    await expect(results(page)).toHaveCount(0);
  });

  const abort = (route: Route) => route.abort();
  // By day the module itself, what it fetches to look in, and what it fetches to show.
  for (const [files, fail] of [
    ['pagefind.js', abort],
    ['pagefind-entry.json*', abort],
    ['wasm.*', abort],
    ['index/*', abort],
    // An index that is answered with an error is no empty one.
    ['index/*', (route: Route) => route.fulfill({ status: 503 })],
    ['fragment/*', abort],
  ] as const)
    test(
      `where ${files} cannot be fetched (${fail === abort ? 'cut' : 'an error'}), it is said in plain words, and the next word tries again`,
      dayIf(files === 'pagefind.js' || files === 'fragment/*' || fail !== abort),
      async ({ page }) => {
        await page.route(`**/${files}`, fail);
        await box(page).fill(one.word);
        await expect(status(page)).toHaveText(await sentenceFor(page, 'failed'));
        await expect(results(page)).toHaveCount(0);
        await page.unroute(`**/${files}`);
        await box(page).fill(two.word);
        await expect(linkTo(page, two.page.path)).toBeVisible();
      },
    );

  test('a part of the index that fails late does not stop the search for the next word', async ({ page }) => {
    const late = Promise.withResolvers<void>();
    const index = Promise.withResolvers<void>();
    const parts = new Set<string>();
    let isGivenUp = false;
    await page.route('**/index/*', async (route) => {
      if (isGivenUp) return index.promise.then(() => route.continue());
      parts.add(route.request().url());
      if (parts.size > 1) await late.promise;
      return route.abort();
    });
    await box(page).fill(one.word);
    await expect(status(page)).toHaveText(await sentenceFor(page, 'failed'));
    await expect.poll(() => parts.size).toBeGreaterThan(1);
    isGivenUp = true;
    const asked = page.waitForRequest('**/index/*');
    await box(page).fill(two.word);
    await asked;
    late.resolve();
    await page.waitForTimeout(300);
    index.resolve();
    await expect(linkTo(page, two.page.path)).toBeVisible();
  });

  test('a module that failed is asked for at another address, as some browsers remember what failed', async ({
    page,
  }) => {
    for (const module of ['/js/search.js', '/pagefind/pagefind.js']) {
      const asked: string[] = [];
      await page.goto(PAGE);
      await page.route(`**${module}*`, (route) => {
        asked.push(route.request().url());
        return asked.length > 1 ? route.continue() : route.abort();
      });
      await box(page).focus();
      if (module.startsWith('/pagefind/')) {
        await box(page).fill(one.word);
        await expect(status(page)).toHaveText(await sentenceFor(page, 'failed'));
      }
      await expect.poll(() => asked.length).toBe(1);
      await box(page).fill(two.word);
      await box(page).dispatchEvent('change', { bubbles: true });
      await expect.poll(() => new Set(asked).size, module).toBeGreaterThan(1);
      await page.unroute(`**${module}*`);
    }
  });

  test('however slow the index is, only the last words are answered', async ({ page }) => {
    const asked = Promise.withResolvers<void>();
    await page.route('**/pagefind/**', async (route) => {
      await asked.promise;
      await route.continue();
    });
    const seen: string[] = [];
    await page.exposeFunction('see', (text: string) => seen.push(text));
    await status(page).evaluate((element) => {
      const tell = () =>
        (globalThis as unknown as { see: (text: string) => void }).see(element.textContent ?? '');
      new MutationObserver(tell).observe(element, { childList: true, characterData: true, subtree: true });
    });
    await box(page).fill(one.word);
    await expect(status(page)).toHaveText(await sentenceFor(page, 'waiting'));
    await box(page).fill(NO_WORD);
    await page.waitForTimeout(250);
    await box(page).fill(two.word);
    asked.resolve();
    await expect(linkTo(page, two.page.path)).toBeVisible();
    await page.waitForTimeout(500);
    await expect(linkTo(page, one.page.path)).toHaveCount(0);
    expect([...new Set(seen)]).toEqual([
      await sentenceFor(page, 'waiting'),
      `${await sentenceFor(page, 'found')} ${await results(page).count()}`,
    ]);
  });

  test('whoever comes back through the history finds an empty box', async ({ page }) => {
    await box(page).fill(one.word);
    await linkTo(page, one.page.path).click();
    await expect(page).toHaveURL(one.page.path);
    await page.goBack();
    await expect(page).toHaveURL(PAGE);
    await expect(box(page)).toHaveValue('');
    await expect(results(page)).toHaveCount(0);
  });

  test.describe('whoever may be in danger', () => {
    const firstLink = (page: Page) => results(page).first().locator('> a');

    for (const typed of ['VIOLACIÓN', 'xqzvwk rape']) {
      test(`finds help first with "${typed}", and what else was found below it`, async ({ page, quiet }) => {
        await box(page).fill(typed);
        await expect(firstLink(page)).toHaveAttribute('href', crisis);
        // It is said to those who do not see it as well, and again with what else was found.
        const first = await sentenceFor(page, 'first');
        await expect(status(page)).toContainText(first.trim());
        const found = new RegExp(`${await sentenceFor(page, 'found')}|${await sentenceFor(page, 'none')}`);
        await expect(status(page)).toHaveText(found);
        await expect(firstLink(page)).toHaveAttribute('href', crisis);
        await expect(linkTo(page, crisis)).toHaveCount(1);
        expect(quiet).toEqual([]);
      });
    }

    test('reaches the page and the numbers with the keyboard, and stays there when the pages come', async ({
      page,
    }) => {
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route('**/pagefind/**', (route) => held.then(() => route.continue()));
      await box(page).fill('he hits me');
      await expect(firstLink(page)).toBeVisible();
      const numbers = results(page).first().locator('ul a');
      const line = groups.flatMap(({ lines }) => lines).find(({ id }) => id === 'domestic-violence');
      await expect(numbers.first()).toHaveAttribute(
        'href',
        String(line?.reach.find(({ href }) => href)?.href),
      );
      await box(page).press('Tab');
      await expect(firstLink(page)).toBeFocused();
      await firstLink(page).press('Tab');
      await expect(numbers.first()).toBeFocused();
      letGo();
      await expect(status(page)).toContainText(await sentenceFor(page, 'found'));
      expect(await results(page).count()).toBeGreaterThan(1);
      await expect(numbers.first()).toBeFocused();
    });

    test('finds help before the index is there, and where it never comes', async ({ page }) => {
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route('**/pagefind/**', (route) => held.then(() => route.abort()));
      await box(page).fill('i want to die');
      await expect(firstLink(page)).toHaveAttribute('href', crisis);
      letGo();
      await expect(status(page)).toContainText(await sentenceFor(page, 'failed'));
      await expect(firstLink(page)).toHaveAttribute('href', crisis);
      await expect(results(page)).toHaveCount(1);
    });

    test('asks for nothing that anyone else does not ask for, and leaves nothing behind', async ({
      page,
    }) => {
      const askedFor = async (typed: string) => {
        await page.goto(PAGE);
        const asked = indexAskedFor(page);
        await box(page).fill(typed);
        await expect(status(page)).toContainText(/found/i);
        page.removeAllListeners('request');
        return asked.sort();
      };
      expect(await askedFor('kill myself')).toEqual(await askedFor(one.word));
      await box(page).fill('kill myself');
      await expect(firstLink(page)).toBeVisible();
      expect(await page.evaluate(() => [location.href, localStorage.length + sessionStorage.length])).toEqual(
        [new URL(PAGE, page.url()).href, 0],
      );
    });

    test('sees help go again with the words', async ({ page }) => {
      await box(page).fill('kill myself');
      await expect(firstLink(page)).toHaveAttribute('href', crisis);
      await box(page).fill(one.word);
      await expect(firstLink(page)).toHaveAttribute('href', one.page.path);
      await expect(page.locator('search .help')).toHaveCount(0);
      await box(page).fill('kill myself');
      await box(page).press('Escape');
      await expect(results(page)).toHaveCount(0);
      await expect(status(page)).toBeEmpty();
    });
  });

  test('axe finds nothing in what was found, nor in help, and both stay within the window', async ({
    page,
  }) => {
    const found: [typed: string, link: Locator][] = [
      ['kill myself', page.locator('search .help')],
      [one.page.frontmatter.heading, linkTo(page, one.page.path)],
    ];
    for (const [typed, link] of found) {
      await page.emulateMedia({ colorScheme: 'light' });
      await box(page).fill(typed);
      await expect(link).toBeVisible();
      expect(await axeViolations(page), typed).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeViolations(page, { rules: COLOR_RULES }), typed).toEqual([]);
      await expectToFit(page);
      await page.evaluate(() => document.documentElement.removeAttribute('style'));
    }
  });
});

test('without scripts there is no box, and the whole site is listed', { tag: '@export' }, async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === true, 'With scripts the box is shown.');
  await page.goto(PAGE);
  for (const part of await page.locator('search :is(label, input, ol)').all())
    await expect(part).toBeHidden();
  // Whoever may be in danger need not look through the list.
  const [before] = await page
    .locator('main .prose a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(before).toBe(crisis);
  // Sheets to print are opened from their pages, and from no list; pages in another language from a list in that.
  const listed = pages.filter(({ frontmatter }) => frontmatter.listed && frontmatter.lang === SITE_LANGUAGE);
  for (const { path } of listed) await expect(page.locator(`main a[href="${path}"]`).first()).toBeVisible();
});
