import { expect, test } from 'vitest';
import { toSitemap } from '#lib/seo/to-sitemap.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';

const sitemapWith = (changed?: Record<string, string>) =>
  toSitemap(siteWith(changed).pages, 'https://example.org');

test('every page is listed once, sorted, with the day its words were last changed', () => {
  expect(sitemapWith()).toMatchInlineSnapshot(`
    [
      {
        "lastModified": "2026-11-22",
        "url": "https://example.org/",
      },
      {
        "lastModified": "2026-11-21",
        "url": "https://example.org/articles/story/",
      },
      {
        "lastModified": "2026-11-22",
        "url": "https://example.org/below/",
      },
      {
        "lastModified": "2026-11-22",
        "url": "https://example.org/contact/",
      },
      {
        "lastModified": "2026-11-22",
        "url": "https://example.org/top/",
      },
    ]
  `);
});

test('the day is that of the content, not of the build', () => {
  const sitemap = sitemapWith(changedFile('pages/contact.mdx', 'updated: 2026-11-22', 'updated: 2025-01-02'));
  expect(sitemap).toContainEqual({
    url: 'https://example.org/contact/',
    lastModified: '2025-01-02',
  });
});

test('a draft is not listed', () => {
  const sitemap = sitemapWith(changedFile('articles/story.mdx', 'audience:', 'draft: true\naudience:'));
  expect(sitemap.map(({ url }) => url)).not.toContain('https://example.org/articles/story/');
});
