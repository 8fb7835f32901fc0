import { expect, test } from 'vitest';
import { pageIn, pagesIn, pathIn, roleOf, translationsOf } from '#lib/links/translations.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { withPageInSpanish } from '#tests/in-spanish.ts';

const { graph } = siteWith(withPageInSpanish('historia', { translationOf: 'story' }));
const at = (path: string) => {
  const page = graph.nodes.get(path)?.page;
  if (!page) throw new Error(`No page at ${path}`);
  return page;
};

test('what says the same is found from either side, in the order of the languages', () => {
  const both = ['/contact/', '/es/contacto/'];
  expect(translationsOf(at('/contact/'), graph).map(({ path }) => path)).toEqual(both);
  expect(translationsOf(at('/es/contacto/'), graph).map(({ path }) => path)).toEqual(both);
  expect(translationsOf(at('/top/'), graph)).toEqual([]);
});

test('a change of language keeps the page, and leads to the first page where there is none', () => {
  expect(pageIn('es-US', at('/contact/'), graph)?.path).toBe('/es/contacto/');
  expect(pageIn('en-US', at('/es/contacto/'), graph)?.path).toBe('/contact/');
  expect(pageIn('es-US', at('/top/'), graph)?.path).toBe('/es/');
  expect(pathIn('es-US', '/contact/', graph)).toBe('/es/contacto/');
  expect(pathIn('es-US', '/top/', graph)).toBe('/top/');
});

test('where a site has no page in a language, there is nothing to change to', () => {
  const { graph: english } = siteWith();
  expect(pageIn('es-US', at('/top/'), english)).toBeNull();
});

test('a translation is drawn and told as what it translates', () => {
  expect(roleOf(at('/es/historia/'), graph).layout).toBe('article');
  expect(roleOf(at('/es/contacto/'), graph).layout).toBe('plain');
});

test('pages stand below the first page of their language', () => {
  expect(graph.nodes.get('/es/')?.parent).toBeNull();
  expect(graph.nodes.get('/es/contacto/')?.parent).toBe('/es/');
  expect(graph.nodes.get('/contact/')?.parent).toBe('/');
});

test('each language has its own pages', () => {
  expect(
    pagesIn('es-US', graph)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    '/es/',
    '/es/buscar/',
    '/es/contacto/',
    '/es/contacto/enviado/',
    '/es/contacto/no-enviado/',
    '/es/historia/',
    '/es/sin-respuesta/',
  ]);
});
