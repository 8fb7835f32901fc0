import { expect, test } from 'vitest';
import { elsewhereOf } from '#staff/desk/links/elsewhere-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { inSpanish } from '#tests/in-spanish.ts';
import { pageAt } from '../../../components/draw-page.tsx';

const site = siteWith(inSpanish());
const told = (path: string, of = site) =>
  elsewhereOf(pageAt(of, path), of.graph).map(({ language, page }) => `${language}: ${page?.path ?? 'none'}`);

test('the desk tells where a page is in the other languages, and where it is in none', () => {
  expect(told('/contact/')).toEqual(['Spanish: /es/contacto/']);
  expect(told('/es/contacto/')).toEqual(['English: /contact/']);
  expect(told('/top/')).toEqual(['Spanish: none']);
});

test('a site with pages in one language has nothing to tell of others', () => {
  expect(told('/top/', siteWith())).toEqual([]);
});
