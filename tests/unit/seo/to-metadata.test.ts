import { expect, test } from 'vitest';
import type { Page } from '#lib/content/model/page.ts';
import { toMetadata } from '#lib/seo/to-metadata.ts';
import { toOpenGraph } from '#lib/seo/to-open-graph.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith, writePage } from '#tools/copies/write-page.ts';

const { facts, graph } = siteWith();
const { practice } = facts;
const metadataOf = (fields: Record<string, unknown> = {}, file?: string) =>
  toMetadata(pageWith(fields, undefined, file), { facts, graph }, 'https://example.org');

test('the metadata of a page, whole', () => {
  expect(metadataOf()).toMatchInlineSnapshot(`
    {
      "alternates": {
        "canonical": "https://example.org/a-page/",
      },
      "description": "A page that exists only for one test of this project, and for no reader at all.",
      "formatDetection": {
        "telephone": false,
      },
      "openGraph": {
        "description": "A private practice.",
        "images": [
          {
            "alt": "Harbor Practice. A private practice.",
            "height": 630,
            "url": "https://example.org/share/practice.png",
            "width": 1200,
          },
        ],
        "locale": "en_US",
        "siteName": "Harbor Practice",
        "title": "Harbor Practice",
        "type": "website",
        "url": "https://example.org/a-page/",
      },
      "other": {
        "dc.title": "A page for tests",
      },
      "title": "A page",
      "twitter": {
        "card": "summary_large_image",
        "description": "A private practice.",
        "images": [
          {
            "alt": "Harbor Practice. A private practice.",
            "height": 630,
            "url": "https://example.org/share/practice.png",
            "width": 1200,
          },
        ],
        "title": "Harbor Practice",
      },
    }
  `);
});

// So far there is one language: what is told of another must not wait for it.
test('a shared link says the language of its page, and an unknown address that of the site', () => {
  const page = pageWith();
  const spanish = { ...page, frontmatter: { ...page.frontmatter, lang: 'es-US' as 'en-US' } };
  const localeOf = (each: Page | null) => toOpenGraph(each, practice, 'https://example.org').openGraph.locale;
  expect([page, spanish, null].map(localeOf)).toEqual(['en_US', 'es_US', 'en_US']);
});

test('a shared link says in which other languages its page is', () => {
  const site = siteWith({
    'es/hola.mdx': writePage({ lang: 'es-US', translationOf: 'top', title: 'Hola' }),
  });
  const localesAt = (path: string) => {
    const { page } = site.graph.nodes.get(path) ?? {};
    return page && toMetadata(page, site, 'https://example.org').openGraph;
  };
  expect(localesAt('/top/')).toMatchObject({ locale: 'en_US', alternateLocale: ['es_US'] });
  expect(localesAt('/es/hola/')).toMatchObject({ locale: 'es_US', alternateLocale: ['en_US'] });
  expect(localesAt('/below/')).not.toHaveProperty('alternateLocale');
});

test('each page has its own canonical address', () => {
  const canonicals = ['pages/home.mdx', 'pillars/a.mdx', 'pages/b.mdx'].map(
    (file) => metadataOf({}, file).alternates?.canonical,
  );
  expect(canonicals).toEqual(['https://example.org/', 'https://example.org/a/', 'https://example.org/b/']);
});

test('an edit to the metadata of one page does not reach another', () => {
  const one = metadataOf({}, 'pillars/a.mdx');
  Object.assign(one.alternates ?? {}, { canonical: 'https://example.org/wrong/' });
  Object.assign(one.openGraph ?? {}, { title: 'Wrong' });
  expect(metadataOf({}, 'pillars/b.mdx')).toMatchObject({
    alternates: { canonical: 'https://example.org/b/' },
    openGraph: { title: 'Harbor Practice', url: 'https://example.org/b/' },
  });
});

test('a shared link shows the practice and nothing of the subject, its picture included', () => {
  const { openGraph, twitter } = metadataOf({ title: 'About grief', share: 'neutral' });
  expect(openGraph).toMatchObject({ title: 'Harbor Practice', description: 'A private practice.' });
  expect(JSON.stringify([openGraph, twitter])).not.toContain('grief');
});

test('an unlisted page is shared as all others are', () => {
  const { robots, openGraph } = metadataOf({ listed: false });
  expect(robots).toEqual({ index: false });
  expect(openGraph).toEqual(metadataOf().openGraph);
});

test('an address without a page shows the practice, and no address', () => {
  const { openGraph, twitter } = toOpenGraph(null, practice, 'https://example.org');
  const { title, description, images } = openGraph;
  expect(openGraph).not.toHaveProperty('url');
  expect(twitter).toEqual({ card: 'summary_large_image', title, description, images });
  expect(metadataOf()).toMatchObject({ openGraph, twitter });
});

test('a page that says "share: full" shows its own title, description and picture', () => {
  const description = 'A page on grief, which exists only for one test of this project.';
  const { openGraph, twitter } = metadataOf({ title: 'About grief', description, share: 'full' });
  const images = [
    {
      url: 'https://example.org/share/page-a-page.png',
      width: 1200,
      height: 630,
      alt: 'About grief. Harbor Practice',
    },
  ];
  expect(openGraph).toMatchObject({ title: 'About grief', description, images });
  expect(twitter).toEqual({ card: 'summary_large_image', title: 'About grief', description, images });
});

test('search results show the title and the description of the page, whatever is shared', () => {
  expect(metadataOf({ title: 'About grief' }).title).toBe('About grief');
});

test('an article says when it was published and changed', () => {
  const fields = { parent: 'home', published: '2026-01-02', updated: '2026-03-04' };
  expect(metadataOf(fields, 'articles/a.mdx').openGraph).toMatchObject({
    type: 'article',
    publishedTime: '2026-01-02',
    modifiedTime: '2026-03-04',
  });
});

test('an article whose first day is not known says no such day', () => {
  const { openGraph } = metadataOf({ parent: 'home' }, 'articles/a.mdx');
  expect(JSON.parse(JSON.stringify(openGraph))).not.toHaveProperty('publishedTime');
});

test.each(['pillars/a.mdx', 'pages/a.mdx'])('%s is no article and says no days', (file) => {
  const { openGraph } = metadataOf({ published: '2026-01-02' }, file);
  expect(openGraph).toMatchObject({ type: 'website' });
  expect(openGraph).not.toHaveProperty('publishedTime');
});

test.each([
  ['articles/a.mdx', { parent: 'home' }],
  ['pages/articles-index.mdx', {}],
])('%s tells programs of the feed, and the feed is named after the practice', (file, fields) => {
  expect(metadataOf(fields, file).alternates?.types).toEqual({
    'application/atom+xml': [{ url: 'https://example.org/articles/feed.xml', title: 'Harbor Practice' }],
  });
});

test('a page that is no article has nothing to say of the feed', () => {
  expect(metadataOf().alternates).not.toHaveProperty('types');
});
