import { expect, test } from 'vitest';
import { pageTypesOf } from '#bench/measure/page-types.ts';
import { pageWith } from '#tools/copies/write-page.ts';

const PAGES = [
  pageWith({}, 'Words.', 'pages/home.mdx'),
  pageWith({}, '<AllArticles />', 'pages/articles-index.mdx'),
  pageWith({}, '<InquiryForm />', 'pages/contact.mdx'),
  pageWith({}, '<Search />', 'pages/search.mdx'),
  pageWith({ scripts: false }, 'Words.', 'pages/help-now.mdx'),
  pageWith({}, 'Words.', 'pages/short.mdx'),
  pageWith({}, 'Words.', 'pages/long.mdx'),
  pageWith({}, 'Words.', 'pillars/first.mdx'),
  pageWith({ parent: 'first' }, 'Words.', 'pillars/below.mdx'),
  pageWith({ parent: 'first' }, 'Words.', 'pillars/long-below.mdx'),
  pageWith({ parent: 'first', published: '2026-11-22' }, 'Words.', 'articles/one.mdx'),
];
const sizeOf = (path: string) => (path === '/contact/' ? 1000 : path.length);

test('one page of each type is found by what it is made of', () => {
  const found = pageTypesOf(PAGES, sizeOf).map(({ type, path }) => `${type}: ${path}`);
  expect(found).toEqual([
    'home: /',
    'main pillar: /first/',
    'longest pillar: /long-below/',
    'article: /articles/one/',
    'plain page: /short/',
    'articles list: /articles/',
    'contact: /contact/',
    'search: /search/',
    'crisis: /help-now/',
  ]);
});

test('a type that no page has is told', () => {
  const without = PAGES.filter(({ slug }) => slug !== 'search');
  expect(() => pageTypesOf(without, sizeOf)).toThrow('The site has no page of the type "search" to measure.');
});
