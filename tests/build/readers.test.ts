import { describe, expect, test } from 'vitest';
import type { Page } from '#lib/content/model/page.ts';
import { bylineOf } from '#lib/links/signature-of.ts';
import { isLeftOutByItsId, lostFrom, readAsReaderMode, readAsText } from '#tests/read-as-programs.ts';
import { wordsToRead } from '#tests/words-to-read.ts';
import { builtSite, bytesAt } from './build.ts';

const site = builtSite();

/** The pages that say who wrote them. */
const isSigned = (page: Page) => bylineOf(page, site) !== null;

describe.each(site.pages.map((page) => [page.path, page] as const))('%s', (path, page) => {
  const html = bytesAt(path).toString('utf8');
  const taken = readAsReaderMode(html);
  const expected = wordsToRead(page, site);

  test('has its first heading as its title in a reader mode', () => {
    expect(taken.title).toBe(page.frontmatter.heading);
  });

  if (isSigned(page)) {
    test('says there who wrote it', () => {
      expect(taken.byline).toBe(bylineOf(page, site)?.words);
    });
  }

  test('loses none of its words in a reader mode, and has them in its order', () => {
    const leftOut = page.headings.filter(({ id }) => isLeftOutByItsId(id)).map(({ text }) => text);
    expect(lostFrom(taken.words, expected).filter((words) => !leftOut.includes(words))).toEqual([]);
  });

  test('loses none of its words in a converter, and has them in its order', () => {
    expect(lostFrom(readAsText(html), [page.frontmatter.heading, ...expected])).toEqual([]);
  });
});

test('most headings are read, whatever their ids', () => {
  const ids = site.pages.flatMap(({ headings }) => headings.map(({ id }) => id));
  expect(ids.filter(isLeftOutByItsId).length).toBeLessThan(ids.length / 20);
});

test('main pages and articles say who wrote them', () => {
  const therapy = site.pages.filter(({ kind }) => kind === 'pillar' || kind === 'article');
  expect(therapy.filter((page) => !isSigned(page)).map(({ path }) => path)).toEqual([]);
});
