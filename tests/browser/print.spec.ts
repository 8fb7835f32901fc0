import { extractText, getDocumentProxy } from 'unpdf';
import { KINDS } from '#lib/content/model/kinds.ts';
import { breadcrumbsOf } from '#lib/links/relations.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { sourcesOf } from '#lib/sources/sources-of.ts';
import { plainWordsOf } from '#lib/text/plain-words.ts';
import { wordsOf } from '#lib/words/words.ts';
import { fullestLayout, oneOfEachLayout } from './one-of-each-layout.ts';
import { dayIf, expect, site, test } from './test.ts';

// Lines break anywhere on paper.
const squeeze = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '');

for (const shown of oneOfEachLayout.filter(({ kind }) => !KINDS[kind].isForPaper)) {
  const { path, frontmatter, headings, faq } = shown;
  const {
    words: { around },
    header,
    crisisLines,
  } = siteChromeOf(site, wordsOf(frontmatter.lang));

  test(
    `${path} is printed with all its words, and without what is of use on a screen only`,
    dayIf(path === fullestLayout),
    async ({ page }) => {
      await page.goto(path);
      const pdf = await page.pdf();
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
      const printed = squeeze(text);

      const expected = [
        frontmatter.heading,
        ...headings.map((heading) => heading.text),
        // Folded on the screen.
        ...faq.flatMap(({ question, text: answer }) => [question, answer]),
        ...sourcesOf(shown, site.facts.references).flatMap(({ entry }) => entry.map((run) => run.text)),
        ...crisisLines.map(({ name }) => name),
      ];
      expect(expected.filter((words) => !printed.includes(squeeze(words)))).toEqual([]);

      // The words of a page may name what is left out, and what is fixed in a window may be printed anywhere.
      await page.emulateMedia({ media: 'print' });
      for (const name of [around.leave, around.skip]) {
        await expect(page.getByRole('link', { name, includeHidden: true })).toBeHidden();
      }
      const firstSection = headings[0]?.text ?? frontmatter.heading;
      expect(printed.slice(0, printed.indexOf(squeeze(firstSection)))).not.toContain(
        squeeze(around.onThisPage),
      );
      const top = printed.slice(0, printed.indexOf(squeeze(frontmatter.heading)));
      const trail = breadcrumbsOf(site.graph, path).map((crumb) => crumb.path);
      const menu = header.filter((item) => !trail.includes(item.path)).map(({ label }) => label);
      expect(menu.filter((label) => top.includes(squeeze(label)))).toEqual([]);
    },
  );
}

/** What would tell whoever finds the paper. */
const TELLING = /sex|porn|addict|betray/i;
const SMALLEST = 11 * (96 / 72);

const sheets = site.pages.filter(({ kind }) => KINDS[kind].isForPaper);
// By day the one with the most words, on the shorter paper.
const [longest] = sheets.toSorted((a, b) => plainWordsOf(b.tree).length - plainWordsOf(a.tree).length);
for (const sheet of sheets) {
  const { path, frontmatter, headings, components } = sheet;
  for (const format of ['Letter', 'A4'] as const)
    test(
      `${path} is printed on one page of ${format}, with all its words and no other`,
      dayIf(format === 'Letter' && sheet === longest),
      async ({ page }) => {
        await page.goto(path);
        const pdf = await page.pdf({ format, displayHeaderFooter: true });
        const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
          mergePages: true,
        });
        expect(totalPages).toBe(1);
        const printed = squeeze(text);
        expect(printed.startsWith(squeeze(frontmatter.heading))).toBe(true);
        const expected = [
          ...headings.map((heading) => heading.text),
          ...components.flatMap(({ name, attributes }) =>
            name === 'WriteIn' ? (attributes.words ?? '') : [],
          ),
        ];
        expect(expected.filter((words) => !printed.includes(squeeze(words)))).toEqual([]);

        const { name, sharingLine } = site.facts.practice;
        expect(frontmatter.title).not.toMatch(TELLING);
        expect(text).not.toMatch(TELLING);
        for (const telling of [name, sharingLine, new URL(page.url()).host])
          expect(printed).not.toContain(squeeze(telling));

        await page.emulateMedia({ media: 'print' });
        const sizes = await page
          .locator('.sheet .prose :is(p, li)')
          .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
        expect(Math.min(...sizes.filter((size) => size > 0))).toBeGreaterThanOrEqual(SMALLEST - 0.1);
      },
    );
}

test('the button of a sheet prints, and is not there without scripts', async ({ page, browser }) => {
  const sheet = site.pages.find(({ kind }) => KINDS[kind].isForPaper);
  if (!sheet) throw new Error('The site has no sheet to print');
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(sheet.path);
  await page.getByRole('button', { name: 'Print this sheet' }).click();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(page.url());
  await expect(plain.locator('.print-help button')).toBeHidden();
  await plain.close();
});
