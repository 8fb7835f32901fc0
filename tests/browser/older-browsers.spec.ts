import type { Page } from '@playwright/test';
import { KINDS } from '#lib/content/model/kinds.ts';
import { wordsOf } from '#lib/words/words.ts';
import { axeViolations, COLOR_RULES } from '#tests/axe-violations.ts';
import { styleWithout } from '#tests/newer-features/features-of-style.ts';
import { DONE_WITHOUT, EXTRAS, toldIn } from '#tests/newer-features/told-features.ts';
import { expectToFit } from './expect-to-fit.ts';
import { fullestLayout, oneOfEachLayout } from './one-of-each-layout.ts';
import { dayIf, expect, site, test } from './test.ts';

const FEATURES = [DONE_WITHOUT, EXTRAS].flatMap((heading) => toldIn(heading).flatMap(({ names }) => names));
const STYLED = FEATURES.filter((feature) => feature.startsWith('css.'));
/** What all our styles lie in: a browser that lacks it shows the bare page. */
const LAYER = 'css.at-rules.layer';

/** The styles of a page in their order, as one text whose addresses are whole. */
const styleOf = (page: Page) =>
  page.evaluate(async () => {
    const texts = [...document.querySelectorAll('link[rel=stylesheet], style')].map(async (each) => {
      if (!(each instanceof HTMLLinkElement)) return each.textContent ?? '';
      const css = await (await fetch(each.href)).text();
      return css.replace(/url\(([^)"']+)\)/g, (_, url) => `url(${new URL(url, each.href)})`);
    });
    return (await Promise.all(texts)).join('\n');
  });

/** Gives a page these styles in place of its own. */
const wear = (page: Page, css: string) =>
  page.evaluate((text) => {
    for (const each of document.styleSheets) each.disabled = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

/** The words that can be seen, in the order of the page. Signs that the styles draw are none. */
const seenOf = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const { width, height } = parentElement?.getBoundingClientRect() ?? { width: 0, height: 0 };
      if (width * height > 1 && parentElement?.checkVisibility({ visibilityProperty: true }))
        words.push(...(textContent ?? '').split(/\s+/).filter(Boolean));
    }
    return words;
  });

/** The words of a list that are not, in this order, in another. */
function lostFrom(words: string[], others: string[]): string[] {
  let at = 0;
  return words.filter((word) => {
    const found = others.indexOf(word, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

for (const { path, frontmatter } of oneOfEachLayout) {
  const { leave } = wordsOf(frontmatter.lang).around;
  test(
    `${path} stays readable in a browser that lacks any of the newer features`,
    dayIf(path === fullestLayout),
    async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(path);
      const style = await styleOf(page);
      const seen = await seenOf(page);
      expect(seen.length).toBeGreaterThan(50);
      for (const feature of [...STYLED, LAYER]) {
        await wear(page, styleWithout(feature, style));
        expect(lostFrom(seen, await seenOf(page)), `words lost without ${feature}`).toEqual([]);
        await expect(page.getByRole('link', { name: leave }), `without ${feature}`).toBeVisible();
      }
      // Colors and widths without them all. Without any style of ours, both are the browser's own.
      await wear(
        page,
        STYLED.reduce((css, feature) => styleWithout(feature, css), style),
      );
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations(page, { rules: COLOR_RULES.slice(0, 1) }), colorScheme).toEqual([]);
      }
      await expectToFit(page);
    },
  );
}

/** Any page with an answer that is folded away. */
const answering = site.pages.find(({ faq }) => faq.length > 0);

test('answers are unfolded on paper by a browser that does not know ::details-content', async ({ page }) => {
  await page.goto(answering?.path ?? '');
  await expect(page.locator('main .questions details[open]')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('main .questions details[open]')).toHaveCount(answering?.faq.length ?? 0);
});

test('where no script of ours can be read, the way out and the menus are plain links', async ({ page }) => {
  // A syntax that the browser does not know.
  await page.route('**/js/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '@' }));
  await page.goto(answering?.path ?? '');
  const summary = page.locator('main .questions summary').first();
  await summary.click();
  await expect(page.locator('main .questions details').first()).toHaveAttribute('open', '');
  const way = page.getByRole('link', { name: 'Leave this site' });
  const left = page.waitForRequest(`${await way.getAttribute('href')}**`);
  await way.click({ noWaitAfter: true });
  await left;
});

/** Takes a room that a script would fill, as it is where no script runs and the browser does not tell the styles so. */
for (const [what, path, selector] of [
  ['search box', '/search/', 'search'],
  ['button to print', site.pages.find(({ kind }) => KINDS[kind].isForPaper)?.path ?? '', '.print-help'],
] as const)
  test(`without scripts, words stand in the room of the ${what}, also where @media (scripting) is not known`, async ({
    browser,
    page,
  }) => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.route('**/*.css', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: styleWithout('css.at-rules.media.scripting', await response.text()),
      });
    });
    await page.goto(path);
    await plain.goto(page.url());
    const words = plain.locator(`${selector} noscript`);
    await expect(words).toBeVisible();
    // Playwright's own look at words leaves this element out.
    expect(await words.textContent()).toMatch(/\w/);
    await plain.close();
  });
