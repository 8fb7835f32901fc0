import type { MetadataRoute } from 'next';
import { toUrl } from '#lib/seo/to-url.ts';
import { origin } from './site.ts';

export const dynamic = 'force-static';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: toUrl(origin, '/sitemap.xml') };
}
