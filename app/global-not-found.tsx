import { SITE_LANGUAGE } from '#lib/languages.ts';
import { Document, documentMetadata, documentViewport } from './document.tsx';
import { NotFoundPage, notFoundMetadata } from './not-found-page.tsx';

export const viewport = documentViewport;

export const generateMetadata = () => ({ ...documentMetadata, ...notFoundMetadata() });

/** The answer to an unknown address. A `not-found.tsx`, which lists every page, would be drawn, unseen, into each page of a build. */
export default function GlobalNotFound() {
  return (
    <Document lang={SITE_LANGUAGE}>
      <NotFoundPage />
    </Document>
  );
}
