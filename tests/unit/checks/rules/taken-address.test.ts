import { expect, test } from 'vitest';
import { KNOWN_PAGES } from '#lib/known-pages.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';

test('a page at the address where those of the people begin is reported', () => {
  expect(siteWith('taken-address').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/people.mdx",
        "fix": "Give the file another name than "people.mdx", and change the links that lead to it.",
        "inEditor": {
          "fix": "Write something else under "Address", and change the links that lead to it.",
        },
        "line": 1,
        "message": "/people/ is used by the site itself, so no page can have this address.",
        "rule": "taken-address",
        "severity": "error",
      },
    ]
  `);
});

const FIELDS = {
  title: 'A name of its own',
  description: 'A page that is called as something else of the site is called, for tests.',
  listed: false,
};

const taken = (file: string, fields = {}) =>
  siteWith({ [file]: writePage({ ...FIELDS, ...fields }) }).issues.filter(
    ({ rule }) => rule === 'taken-address',
  );

test.each([
  'pages/articles.mdx',
  'pillars/articles.mdx',
  'pages/desk.mdx',
  'pages/keystatic.mdx',
  'pages/images.mdx',
  'pages/api.mdx',
  'pages/js.mdx',
  'pages/404.mdx',
])('%s has an address that is taken', (file) => {
  expect(taken(file)).toHaveLength(1);
});

test.each(['pages/people-we-know.mdx', 'pages/deskwork.mdx'])('%s only begins like one', (file) => {
  expect(taken(file)).toEqual([]);
});

test.each(['articles/people.mdx', 'articles/desk.mdx'])('%s has another address', (file) => {
  expect(taken(file, { parent: 'below' })).toEqual([]);
});

test.each(KNOWN_PAGES)('the page $slug is where the site looks for it', ({ slug }) => {
  expect(taken(`pages/${slug}.mdx`)).toEqual([]);
});
