import { SITE_LANGUAGE } from '#lib/languages.ts';
import { toOpenGraph } from '#lib/seo/to-open-graph.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { Document, documentMetadata, documentViewport } from './document.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { getSite, origin } from './site.ts';

export const viewport = documentViewport;

export const generateMetadata = () => ({
  ...documentMetadata,
  title: SITE_WORDS.finding.notFoundTitle,
  ...toOpenGraph(null, getSite().facts.practice, origin),
});

/** The answer to an unknown address. A `not-found.tsx`, which lists every page, would be drawn, unseen, into each page of a build. */
export default function GlobalNotFound() {
  return (
    <Document lang={SITE_LANGUAGE}>
      <NotFoundPage />
    </Document>
  );
}
