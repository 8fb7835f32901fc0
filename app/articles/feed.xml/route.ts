import { SITE_LANGUAGE } from '#lib/languages.ts';
import { toFeed } from '#lib/seo/feed/to-feed.ts';
import { getSite, origin } from '../../site.ts';

export const dynamic = 'force-static';

/** The feed with summaries: all that is known before the pages are finished. build/draw/assemble.ts adds the words of the articles. */
export function GET() {
  return new Response(toFeed(getSite(), origin, SITE_LANGUAGE), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
