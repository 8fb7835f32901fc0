import { expect, test } from 'vitest';
import type { Page } from '#lib/content/model/page.ts';
import {
  articlesOf,
  breadcrumbsOf,
  childrenOf,
  nodeOf,
  parentOf,
  readNextOf,
  relatedOf,
  siblingsOf,
} from '#lib/links/relations.ts';
import { graphOf } from './graph-of.ts';

const pathsOf = (pages: Page[]) => pages.map(({ path }) => path);

/** A family: home, a top, two pages and an article below it, and one page below the first. */
const family = (related: string[] = []) =>
  graphOf({
    'pages/home.mdx': { body: '[top](/top/) [one](/one/) [one again](/one/)' },
    'pillars/top.mdx': { body: '[one](/one/)' },
    'pillars/one.mdx': { parent: 'top', related },
    'pillars/two.mdx': { parent: 'top' },
    'articles/text.mdx': { parent: 'top' },
    'pages/deep.mdx': { parent: 'one' },
    'pages/far.mdx': {},
  });

const circle = () =>
  graphOf({ 'pages/home.mdx': {}, 'pillars/a.mdx': { parent: 'b' }, 'pillars/b.mdx': { parent: 'a' } });

test('the parent is the page above', () => {
  expect(parentOf(family(), '/one/')?.path).toBe('/top/');
});

test('nothing is above the home page', () => {
  expect(parentOf(family(), '/')).toBeNull();
});

test('the children are the pages directly below', () => {
  expect(pathsOf(childrenOf(family(), '/top/'))).toEqual(['/articles/text/', '/one/', '/two/']);
});

test('the siblings are the other pages of the same kind below the same parent', () => {
  expect(pathsOf(siblingsOf(family(), '/one/'))).toEqual(['/two/']);
});

test('the home page has no siblings', () => {
  expect(siblingsOf(family(), '/')).toEqual([]);
});

test('the breadcrumbs lead from the home page down to the page itself', () => {
  expect(pathsOf(breadcrumbsOf(family(), '/deep/'))).toEqual(['/', '/top/', '/one/', '/deep/']);
});

test('the breadcrumbs of the home page are the home page', () => {
  expect(pathsOf(breadcrumbsOf(family(), '/'))).toEqual(['/']);
});

test('the breadcrumbs of a circle end where it closes', () => {
  expect(pathsOf(breadcrumbsOf(circle(), '/a/'))).toEqual(['/b/', '/a/']);
});

test('a circle has children and siblings as any pages have', () => {
  expect([pathsOf(childrenOf(circle(), '/a/')), pathsOf(siblingsOf(circle(), '/a/'))]).toEqual([['/b/'], []]);
});

test('related are the pages below, then those beside, then the one above', () => {
  expect(pathsOf(relatedOf(family(), '/one/'))).toEqual(['/deep/', '/two/', '/top/']);
});

test('where an author named pages, those alone are related', () => {
  expect(pathsOf(relatedOf(family(['far']), '/one/'))).toEqual(['/far/']);
});

test('named pages keep the order in which they are named', () => {
  expect(pathsOf(relatedOf(family(['text', 'far']), '/one/'))).toEqual(['/articles/text/', '/far/']);
});

test('a page that is named twice is related once', () => {
  expect(pathsOf(relatedOf(family(['two', 'far', 'two']), '/one/'))).toEqual(['/two/', '/far/']);
});

test('a page that does not exist is not related', () => {
  expect(pathsOf(relatedOf(family(['nowhere']), '/one/'))).toEqual(pathsOf(relatedOf(family(), '/one/')));
});

test('neither the page itself nor the home page is related, though it is named', () => {
  expect(pathsOf(relatedOf(family(['one', 'home', 'far']), '/one/'))).toEqual(['/far/']);
});

test('six are related at most', () => {
  const many = Array.from({ length: 9 }, (_, index) => [`pillars/p${index}.mdx`, { parent: 'top' }] as const);
  const graph = graphOf({ 'pages/home.mdx': {}, 'pillars/top.mdx': {}, ...Object.fromEntries(many) });
  expect(relatedOf(graph, '/top/')).toHaveLength(6);
});

test('fewer can be asked for', () => {
  expect(pathsOf(relatedOf(family(), '/one/', 2))).toEqual(['/deep/', '/two/']);
});

test('asking for a page that does not exist is a mistake of the program', () => {
  expect(() => nodeOf(family(), '/nowhere/')).toThrowErrorMatchingInlineSnapshot(
    `[Error: No page at /nowhere/ in the link graph]`,
  );
});

test('a page that is kept out of lists is neither among the articles nor among the related pages', () => {
  const graph = (related: string[]) =>
    graphOf({
      'pages/home.mdx': {},
      'pillars/top.mdx': { related },
      'pillars/one.mdx': { parent: 'top' },
      'pillars/hidden.mdx': { parent: 'top', listed: false },
      'articles/text.mdx': { parent: 'top' },
      'articles/away.mdx': { parent: 'top', listed: false },
    });
  expect(pathsOf(articlesOf(graph([]), '/top/'))).toEqual(['/articles/text/']);
  expect(pathsOf(relatedOf(graph([]), '/top/'))).toEqual(['/one/']);
  expect(pathsOf(relatedOf(graph(['text', 'hidden']), '/top/'))).toEqual(['/articles/text/']);
});

/** Articles a, b, c, d, e below one page, numbered in that order; one alone below another; and one below the page above both. */
const shelves = (changed: Parameters<typeof graphOf>[0] = {}) =>
  graphOf({
    'pages/home.mdx': {},
    'pillars/top.mdx': {},
    'articles/high.mdx': { parent: 'top' },
    'pillars/one.mdx': { parent: 'top' },
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name, order) => [
        `articles/${name}.mdx`,
        { parent: 'one', order: order + 1 },
      ]),
    ),
    'pillars/two.mdx': { parent: 'top' },
    'articles/lone.mdx': { parent: 'two' },
    ...changed,
  });
const nextOf = (slug: string, graph = shelves(), most?: number) =>
  readNextOf(graph, `/articles/${slug}/`, most).map(({ slug }) => slug);

test('after an article come those beside it, from the next one on and around, three at most', () => {
  expect(nextOf('a')).toEqual(['b', 'c', 'd']);
  expect(nextOf('d')).toEqual(['e', 'a', 'b']);
  expect(nextOf('e', shelves(), 1)).toEqual(['a']);
});

test('after the only article of a page come those of the pages beside it', () => {
  expect(nextOf('lone')).toEqual(['a', 'b', 'c']);
  expect(nextOf('high')).toEqual(['a', 'b', 'c']);
});

test('where the pages beside it have none either, the nearest page above that has some gives them', () => {
  const graph = graphOf({
    'pages/home.mdx': {},
    'pillars/top.mdx': {},
    'articles/high.mdx': { parent: 'top' },
    'pillars/two.mdx': { parent: 'top' },
    'articles/lone.mdx': { parent: 'two' },
  });
  expect(nextOf('lone', graph)).toEqual(['high']);
  expect(nextOf('high', graph)).toEqual(['lone']);
});

test('an article that is kept out of lists is never next, and one that is the only one of the site has none', () => {
  expect(nextOf('a', shelves({ 'articles/b.mdx': { parent: 'one', order: 2, listed: false } }))).toEqual([
    'c',
    'd',
    'e',
  ]);
  const alone = graphOf({
    'pages/home.mdx': {},
    'pillars/top.mdx': {},
    'articles/lone.mdx': { parent: 'top' },
  });
  expect(nextOf('lone', alone)).toEqual([]);
});
