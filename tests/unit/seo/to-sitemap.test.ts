import { expect, test } from 'vitest';
import { toSitemap } from '#lib/seo/to-sitemap.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';

const sitemapWith = (changed?: Record<string, string>) => toSitemap(siteWith(changed), 'https://example.org');

test('every page is listed once, sorted, with the day its words were last changed', () => {
  expect(sitemapWith()).toMatchInlineSnapshot(`
    [
      {
        "lastmod": "2026-11-22",
        "loc": "https://example.org/",
      },
      {
        "lastmod": "2026-11-21",
        "loc": "https://example.org/articles/story/",
      },
      {
        "lastmod": "2026-11-22",
        "loc": "https://example.org/below/",
      },
      {
        "lastmod": "2026-11-22",
        "loc": "https://example.org/contact/",
      },
      {
        "lastmod": "2026-11-22",
        "loc": "https://example.org/top/",
      },
    ]
  `);
});

test('the day is that of the content, not of the build', () => {
  const sitemap = sitemapWith(changedFile('pages/contact.mdx', 'updated: 2026-11-22', 'updated: 2025-01-02'));
  expect(sitemap).toContainEqual({ loc: 'https://example.org/contact/', lastmod: '2025-01-02' });
});

test('a page is as new as the facts that it shows', () => {
  const known = changedFile('practice.yaml', 'fees: null', 'fees: Ask.\nchanged: { fees: 2026-11-29 }');
  const shown = changedFile('pages/contact.mdx', 'There is no address.', '<Fees />');
  expect(sitemapWith({ ...known, ...shown }).filter(({ lastmod }) => lastmod === '2026-11-29')).toEqual([
    { loc: 'https://example.org/contact/', lastmod: '2026-11-29' },
  ]);
});

test('a draft is not listed', () => {
  const sitemap = sitemapWith(changedFile('articles/story.mdx', 'audience:', 'draft: true\naudience:'));
  expect(sitemap.map(({ loc }) => loc)).not.toContain('https://example.org/articles/story/');
});
