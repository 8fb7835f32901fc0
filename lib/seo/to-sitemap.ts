import type { ISitemapField } from 'next-sitemap';
import { dateOf } from '../content/dates/date-of.ts';
import type { Facts } from '../content/load/facts.ts';
import type { Page } from '../content/model/page.ts';
import { toUrl } from './to-url.ts';

/**
 * The entries of the sitemap (sitemaps.org): every listed page, each with the day on which what it says last changed. Google uses
 * `lastmod` only while it stays true, and ignores priority and changefreq, which are left out.
 */
export function toSitemap(
  { pages, facts }: { pages: readonly Page[]; facts: Facts },
  origin: string,
): ISitemapField[] {
  return pages
    .filter((page) => page.frontmatter.listed)
    .map((page) => ({ loc: toUrl(origin, page.path), lastmod: dateOf(page, facts) }))
    .sort((a, b) => a.loc.localeCompare(b.loc, 'en'));
}
