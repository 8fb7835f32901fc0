import { directoryOf } from '#lib/directory.ts';
import { OTHER_LANGUAGES, SITE_LANGUAGE } from '#lib/languages.ts';
import { toLlmsTxt } from '#lib/seo/to-llms-txt.ts';
import { getSite, origin } from '../site.ts';

export const dynamic = 'force-static';

/** What the site tells programs that read it for someone. */
export function GET() {
  const site = getSite();
  const others = OTHER_LANGUAGES.map((lang) => ({ lang, pages: directoryOf(site, lang).pages }));
  return new Response(
    toLlmsTxt({ facts: site.facts, directory: directoryOf(site, SITE_LANGUAGE), others }, origin),
    {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  );
}
