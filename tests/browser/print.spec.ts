import { extractText, getDocumentProxy } from 'unpdf';
import { breadcrumbsOf } from '#lib/links/relations.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { sourcesOf } from '#lib/sources/sources-of.ts';
import { oneOfEachLayout } from './one-of-each-layout.ts';
import { expect, site, test } from './test.ts';

// Lines break anywhere on paper.
const squeeze = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '');

const { header, crisisLines } = siteChromeOf(site);

for (const shown of oneOfEachLayout) {
  const { path, frontmatter, headings, faq } = shown;

  test(`${path} is printed with all its words, and without what is of use on a screen only`, async ({
    page,
  }) => {
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
    for (const name of ['Leave this site', 'Skip to the text']) {
      await expect(page.getByRole('link', { name, includeHidden: true })).toBeHidden();
    }
    const firstSection = headings[0]?.text ?? frontmatter.heading;
    expect(printed.slice(0, printed.indexOf(squeeze(firstSection)))).not.toContain(squeeze('On this page'));
    const top = printed.slice(0, printed.indexOf(squeeze(frontmatter.heading)));
    const trail = breadcrumbsOf(site.graph, path).map((crumb) => crumb.path);
    const menu = header.filter((item) => !trail.includes(item.path)).map(({ label }) => label);
    expect(menu.filter((label) => top.includes(squeeze(label)))).toEqual([]);
  });
}
