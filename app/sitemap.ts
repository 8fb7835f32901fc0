import type { MetadataRoute } from 'next';
import { toSitemap } from '#lib/seo/to-sitemap.ts';
import { getSite, origin } from './site.ts';

export default function sitemap(): MetadataRoute.Sitemap {
  return toSitemap(getSite().pages, origin);
}
