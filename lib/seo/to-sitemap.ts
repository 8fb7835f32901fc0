import type { ISitemapField } from 'next-sitemap';
import type { Page } from '../content/model/page.ts';
import { toUrl } from './to-url.ts';

/**
 * The entries of the sitemap (sitemaps.org): every listed page, each with the day its words were last changed. Google uses
 * `lastmod` only while it stays true, and ignores priority and changefreq, which are left out.
 */
export function toSitemap(pages: readonly Page[], origin: string): ISitemapField[] {
  return pages
    .filter((page) => page.frontmatter.listed)
    .map((page) => ({ loc: toUrl(origin, page.path), lastmod: page.frontmatter.updated }))
    .sort((a, b) => a.loc.localeCompare(b.loc, 'en'));
}
