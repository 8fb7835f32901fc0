import { expect, test } from 'vitest';
import { toJsonLd } from '#lib/seo/json-ld/to-json-ld.ts';
import { toMetadata } from '#lib/seo/to-metadata.ts';
import { toSitemap } from '#lib/seo/to-sitemap.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { withPageInSpanish } from '#tests/in-spanish.ts';
import { pageAt } from '../components/draw-page.tsx';

const ORIGIN = 'https://example.org';
const site = siteWith(withPageInSpanish('otra', {}));
const metadataAt = (path: string) => toMetadata(pageAt(site, path), site, ORIGIN);

const BOTH = {
  'en-US': 'https://example.org/contact/',
  'es-US': 'https://example.org/es/contacto/',
  'x-default': 'https://example.org/contact/',
};

test('a page and its translation name each other, themselves and the one for all others, alike', () => {
  expect(metadataAt('/contact/').alternates.languages).toEqual(BOTH);
  expect(metadataAt('/es/contacto/').alternates.languages).toEqual(BOTH);
});

test('a page that stands alone, or that no search engine shows, names none', () => {
  expect(metadataAt('/top/').alternates.languages).toBeUndefined();
  expect(metadataAt('/es/otra/').alternates.languages).toBeUndefined();
  expect(metadataAt('/es/contacto/enviado/').alternates.languages).toBeUndefined();
});

test('each page keeps its own address for search engines', () => {
  expect(metadataAt('/es/contacto/').alternates.canonical).toBe('https://example.org/es/contacto/');
});

test('the sitemap has the same alternates', () => {
  const entries = toSitemap(site, ORIGIN);
  const refs = entries.find(({ loc }) => loc === BOTH['es-US'])?.alternateRefs ?? [];
  expect(Object.fromEntries(refs.map(({ hreflang, href }) => [hreflang, href]))).toEqual(BOTH);
  expect(entries.find(({ loc }) => loc === 'https://example.org/top/')).not.toHaveProperty('alternateRefs');
});

test('a shared link and structured data are in the language of the page', () => {
  const { openGraph } = metadataAt('/es/contacto/');
  expect(openGraph).toMatchObject({ locale: 'es_US', description: 'Un consultorio en Florida.' });
  const { images } = openGraph;
  expect(images[0]?.url).toBe('https://example.org/share/practice-es.png');
  const nodes = toJsonLd(pageAt(site, '/es/contacto/'), site, ORIGIN)['@graph'];
  expect(nodes).toContainEqual(expect.objectContaining({ inLanguage: 'es-US' }));
  expect(nodes).toContainEqual(
    expect.objectContaining({ description: 'Un consultorio que existe solo para las pruebas, en Florida.' }),
  );
});
