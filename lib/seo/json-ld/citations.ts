import type { Book, Chapter, Report, ScholarlyArticle, WebPage } from 'schema-dts';
import type { Reference } from '../../content/model/facts-schema.ts';
import type { Page } from '../../content/model/page.ts';
import { citesOf } from '../../markdown/cites.ts';

type Work = ScholarlyArticle | Book | Chapter | Report | WebPage;

const TYPES = {
  'article-journal': 'ScholarlyArticle',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
  webpage: 'WebPage',
} as const satisfies Record<Reference['type'], string>;

/** The works that a page cites and somebody has verified, each once, as schema.org's `citation` takes them. */
export function toCitations(page: Page, references: readonly Reference[]): Work[] {
  const cited = new Set(citesOf(page.tree).map(({ id }) => id));
  return references
    .filter(({ id, verified }) => cited.has(id) && verified !== null)
    .map(({ type, title, DOI, URL }): Work => {
      const url = DOI ? `https://doi.org/${DOI}` : URL;
      return { '@type': TYPES[type], name: title, ...(url && { url }) };
    });
}
