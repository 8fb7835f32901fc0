import { join } from 'node:path';
import { originFrom } from '#lib/seo/origin.ts';
import { loadSite, type Site } from '#lib/site.ts';

let built: Site | undefined;

/** The site in ./content: read once in a build, and anew for each page while it is being edited. */
export function getSite(): Site {
  if (process.env.NODE_ENV === 'development') return loadSite(contentDir());
  built ??= loadSite(contentDir());
  return built;
}

/** The origin that absolute addresses start with. */
export const origin = originFrom(process.env.SITE_URL);

function contentDir(): string {
  return join(process.cwd(), 'content');
}
