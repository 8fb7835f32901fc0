import type { ISitemapField } from 'next-sitemap';
import { dateOf } from '../content/dates/date-of.ts';
import type { Facts } from '../content/load/facts.ts';
import type { Page } from '../content/model/page.ts';
import type { Graph } from '../links/build-graph.ts';
import { toAlternates } from './to-metadata.ts';
import { toUrl } from './to-url.ts';

/**
 * The entries of the sitemap (sitemaps.org): every listed page, each with the day on which what it says last changed. Google uses
 * `lastmod` only while it stays true, and ignores priority and changefreq, which are left out.
 */
export function toSitemap(
  { pages, facts, graph }: { pages: readonly Page[]; facts: Facts; graph: Graph },
  origin: string,
): ISitemapField[] {
  return pages
    .filter((page) => page.frontmatter.listed)
    .map((page) => ({
      loc: toUrl(origin, page.path),
      lastmod: dateOf(page, facts),
      ...toAlternateRefs(page, graph, origin),
    }))
    .sort((a, b) => a.loc.localeCompare(b.loc, 'en'));
}

function toAlternateRefs(page: Page, graph: Graph, origin: string): Pick<ISitemapField, 'alternateRefs'> {
  const { languages } = toAlternates(page, graph, origin);
  if (!languages) return {};
  const alternateRefs = Object.entries(languages).map(([hreflang, href]) => ({
    hreflang,
    href,
    hrefIsAbsolute: true,
  }));
  return { alternateRefs };
}
