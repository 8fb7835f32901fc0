import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { isHome } from '#lib/known-pages.ts';
import { wordsOfOthersIn } from '#tests/words-of-others.ts';
import { builtSite, bytesAt, elementsOf, NOTE, parseHtml } from './build.ts';

const site = builtSite();
const treeAt = (path: string) => parseHtml(bytesAt(path).toString());

const isAlternate = ({ tagName, properties }: Element) =>
  tagName === 'link' && properties.hrefLang !== undefined;

/** The addresses of a page in each language, as its HTML has them. */
const alternatesAt = (path: string): Record<string, string> =>
  Object.fromEntries(
    elementsOf(treeAt(path), isAlternate).map(({ properties: { hrefLang, href } }) => [
      String(hrefLang),
      String(href).slice(NOTE.origin.length),
    ]),
  );

const paired = site.pages.filter(({ path }) => Object.keys(alternatesAt(path)).length > 0);

test.each(site.pages)(
  '$path says what language it is in, and has no interface of another',
  ({ path, frontmatter }) => {
    const tree = treeAt(path);
    const [html] = elementsOf(tree, ({ tagName }) => tagName === 'html');
    expect(html?.properties.lang).toBe(frontmatter.lang);
    expect(wordsOfOthersIn(tree, frontmatter.lang)).toEqual([]);
  },
);

test.each(paired)(
  '$path and its translations name each other, themselves and the one for all others',
  (page) => {
    const { path, frontmatter } = page;
    const { 'x-default': ofOthers, ...languages } = alternatesAt(path);
    expect(languages[frontmatter.lang]).toBe(path);
    expect(ofOthers).toBe(languages['en-US']);
    for (const other of Object.values(languages)) expect(alternatesAt(other)).toEqual(alternatesAt(path));
  },
);

test('the first pages of all languages are paired', () => {
  const homes = site.pages.filter(({ path }) => isHome(path));
  expect(paired).toEqual(expect.arrayContaining(homes.length > 1 ? homes : []));
});
