import { directoryOf } from '#lib/directory.ts';
import { toLlmsTxt } from '#lib/seo/to-llms-txt.ts';
import { getSite, origin } from '../site.ts';

export const dynamic = 'force-static';

/** What the site tells programs that read it for someone. */
export function GET() {
  const site = getSite();
  return new Response(toLlmsTxt({ facts: site.facts, directory: directoryOf(site) }, origin), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
