import type { Article, MedicalWebPage, Service, WebPage } from 'schema-dts';
import type { Practice } from '../../content/model/facts-schema.ts';
import { KINDS } from '../../content/model/kinds.ts';
import type { Page } from '../../content/model/page.ts';
import { toUrl } from '../to-url.ts';
import type { toCitations } from './citations.ts';
import { pagePartId, practiceId, websiteId } from './ids.ts';

/** The `@id`s of the nodes that a page node points at; null where there is no such node. */
export type PageRefs = { breadcrumb: string | null; mainEntity: string | null; reviewedBy: string | null };

type Citations = ReturnType<typeof toCitations>;

/** The page itself: a MedicalWebPage where it tells of therapy, otherwise a plain WebPage. */
export function toPageNode(
  page: Page,
  origin: string,
  refs: PageRefs,
  citation: Citations,
): MedicalWebPage | WebPage {
  const { heading, lang, published, updated, reviewed } = page.frontmatter;
  const facts = {
    '@id': pagePartId(origin, page.path, 'page'),
    url: toUrl(origin, page.path),
    name: heading,
    inLanguage: lang,
    isPartOf: { '@id': websiteId(origin) },
    publisher: { '@id': practiceId(origin) },
    dateModified: updated,
    ...(published && { datePublished: published }),
    ...(reviewed && refs.reviewedBy && { lastReviewed: reviewed.on, reviewedBy: { '@id': refs.reviewedBy } }),
    ...(refs.breadcrumb && { breadcrumb: { '@id': refs.breadcrumb } }),
    ...(citation.length > 0 && { citation }),
    ...(refs.mainEntity && { mainEntity: { '@id': refs.mainEntity } }),
  };
  return KINDS[page.kind].isAboutTherapy
    ? { '@type': 'MedicalWebPage', ...facts }
    : { '@type': 'WebPage', ...facts };
}

/** The service that a page offers. */
export function toServiceNode(page: Page, practice: Practice, origin: string): Service {
  const { heading, lead } = page.frontmatter;
  return {
    '@type': 'Service',
    '@id': pagePartId(origin, page.path, 'main'),
    name: heading,
    url: toUrl(origin, page.path),
    provider: { '@id': practiceId(origin) },
    areaServed: { '@type': 'State', name: practice.state },
    ...(lead.length > 0 && { description: lead.join(' ') }),
  };
}

/** The article that a page is. `authorId` is the node of who wrote it, `citation` the works it cites. */
export function toArticleNode(page: Page, origin: string, authorId: string, citation: Citations): Article {
  const { heading, published, updated } = page.frontmatter;
  return {
    '@type': 'Article',
    '@id': pagePartId(origin, page.path, 'main'),
    headline: heading,
    dateModified: updated,
    ...(published && { datePublished: published }),
    author: { '@id': authorId },
    publisher: { '@id': practiceId(origin) },
    mainEntityOfPage: { '@id': pagePartId(origin, page.path, 'page') },
    ...(citation.length > 0 && { citation }),
  };
}
