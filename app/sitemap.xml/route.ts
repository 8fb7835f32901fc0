import { getServerSideSitemap } from 'next-sitemap';
import { toSitemap } from '#lib/seo/to-sitemap.ts';
import { getSite, origin } from '../site.ts';

export const dynamic = 'force-static';

export function GET() {
  return getServerSideSitemap(toSitemap(getSite(), origin));
}
