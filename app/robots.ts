import type { MetadataRoute } from 'next';
import { toRobots } from '#lib/seo/robots/to-robots.ts';
import { getSite, origin } from './site.ts';

export const dynamic = 'force-static';

export default function robots(): MetadataRoute.Robots {
  return toRobots(getSite().facts.practice, origin);
}
