import { expect, test } from 'vitest';
import { pagesToFind } from '#lib/search/pages-to-find.ts';
import { pageWith } from '#tools/copies/write-page.ts';

test('a listed page is found', () => {
  expect(pagesToFind([pageWith()])).toHaveLength(1);
});

test('a page that is not listed is not found', () => {
  expect(pagesToFind([pageWith({ listed: false })])).toEqual([]);
});

test('a sheet to print is found, although no list shows it', () => {
  const sheet = pageWith({ parent: 'top' }, undefined, 'plans/a-hard-hour.mdx');
  expect(sheet.frontmatter.listed).toBe(false);
  expect(pagesToFind([sheet])).toEqual([sheet]);
});

test('the page that searches does not find itself', () => {
  expect(pagesToFind([pageWith({}, '<Search />')])).toEqual([]);
});
