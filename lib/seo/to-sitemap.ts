import type { MetadataRoute } from 'next';
import type { Page } from '../content/page.ts';
import { toUrl } from './origin.ts';

/**
 * The entries of the sitemap (sitemaps.org): every listed page, each with the day its words were last changed. Google uses
 * `lastmod` only while it stays true, and ignores priority and changefreq, which are left out.
 */
export function toSitemap(pages: readonly Page[], origin: string): MetadataRoute.Sitemap {
  return pages
    .filter((page) => page.frontmatter.listed)
    .map((page) => ({ url: toUrl(origin, page.path), lastModified: page.frontmatter.updated }))
    .sort((a, b) => a.url.localeCompare(b.url, 'en'));
}
