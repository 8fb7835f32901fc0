import type { MetadataRoute } from 'next';
import { toManifest } from '#lib/icons/to-manifest.ts';
import { getSite } from './site.ts';

export const dynamic = 'force-static';

export default function manifest(): MetadataRoute.Manifest {
  return toManifest(getSite().facts.practice);
}
