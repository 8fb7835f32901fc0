import type { MetadataRoute } from 'next';
import { SITEMAP_PATH } from '#lib/own-addresses.ts';
import { toUrl } from '#lib/seo/to-url.ts';
import { origin } from './site.ts';

export const dynamic = 'force-static';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: toUrl(origin, SITEMAP_PATH) };
}
