import type {
  Article,
  Book,
  BreadcrumbList,
  Chapter,
  FAQPage,
  MedicalWebPage,
  ProfilePage,
  Report,
  ScholarlyArticle,
  Service,
  WebPage,
} from 'schema-dts';
import { dateOf } from '../../content/dates/date-of.ts';
import type { Facts } from '../../content/load/facts.ts';
import type { Practice, Reference } from '../../content/model/facts-schema.ts';
import type { Page } from '../../content/model/page.ts';
import type { Role } from '../../links/translations.ts';
import { citesOf } from '../../markdown/cites.ts';
import { shownPictures } from '../../pictures/shown-pictures.ts';
import { sharePictureOf } from '../../sharing/share-picture-of.ts';
import { toUrl } from '../to-url.ts';
import { pagePartId, practiceId, websiteId } from './ids.ts';
import type { Signer } from './person.ts';
import { toAreaServed } from './practice.ts';

/** The `@id`s of the nodes that a page node points at, and who signs it; null where there is no such node. */
export type PageRefs = {
  breadcrumb: string | null;
  mainEntity: string | null;
  author: Signer | null;
  reviewedBy: Signer | null;
};

type Work = ScholarlyArticle | Book | Chapter | Report | WebPage;

const TYPES = {
  'article-journal': 'ScholarlyArticle',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
  webpage: 'WebPage',
} as const satisfies Record<Reference['type'], string>;

/** The works that a page cites and someone has verified, each once, as schema.org's `citation` takes them. */
export function toCitations(page: Page, references: readonly Reference[]): Work[] {
  const cited = new Set(citesOf(page.tree).map(({ id }) => id));
  return references
    .filter(({ id, verified }) => cited.has(id) && verified !== null)
    .map(({ type, title, DOI, URL }): Work => {
      const url = DOI ? `https://doi.org/${DOI}` : URL;
      return { '@type': TYPES[type], name: title, ...(url && { url }) };
    });
}

/** The page itself: a MedicalWebPage if it is about therapy, a ProfilePage if it is about someone, otherwise a plain WebPage. */
export function toPageNode(
  page: Page,
  { isAboutTherapy, mainEntity }: Role,
  known: Facts,
  origin: string,
  refs: PageRefs,
  citation: Work[],
): MedicalWebPage | ProfilePage | WebPage {
  const { heading, lang, published, reviewed } = page.frontmatter;
  const facts = {
    '@id': pagePartId(origin, page.path, 'page'),
    url: toUrl(origin, page.path),
    name: heading,
    inLanguage: lang,
    isPartOf: { '@id': websiteId(origin) },
    publisher: { '@id': practiceId(origin) },
    dateModified: dateOf(page, known),
    ...(published && { datePublished: published }),
    ...(refs.author && { author: refs.author }),
    ...(reviewed && refs.reviewedBy && { lastReviewed: reviewed.on, reviewedBy: refs.reviewedBy }),
    ...(refs.breadcrumb && { breadcrumb: { '@id': refs.breadcrumb } }),
    ...(citation.length > 0 && { citation }),
    ...(refs.mainEntity && { mainEntity: { '@id': refs.mainEntity } }),
  };
  if (isAboutTherapy) return { '@type': 'MedicalWebPage', ...facts };
  return mainEntity === 'Person' ? { '@type': 'ProfilePage', ...facts } : { '@type': 'WebPage', ...facts };
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
    ...toAreaServed(practice),
    ...(lead.length > 0 && { description: lead.join(' ') }),
  };
}

/** The article that a page is. `author` is who wrote it, null where no one may be named, and `citation` the works it cites. */
export function toArticleNode(
  page: Page,
  facts: Facts,
  origin: string,
  author: Signer | null,
  citation: Work[],
): Article {
  const { heading, published } = page.frontmatter;
  return {
    '@type': 'Article',
    '@id': pagePartId(origin, page.path, 'main'),
    headline: heading,
    image: imageOf(page, facts, origin),
    dateModified: dateOf(page, facts),
    ...(published && { datePublished: published }),
    ...(author && { author }),
    publisher: { '@id': practiceId(origin) },
    mainEntityOfPage: { '@id': pagePartId(origin, page.path, 'page') },
    ...(citation.length > 0 && { citation }),
  };
}

// The first picture that it shows, or the one that a shared link shows.
function imageOf(page: Page, { practice, pictures }: Facts, origin: string): string {
  const [shown] = shownPictures([page], pictures);
  return toUrl(origin, shown?.src ?? sharePictureOf(page, practice).path);
}

/** The trail that the page shows, or null where it shows none: Google asks for at least two items. */
export function toBreadcrumbNode(trail: readonly Page[], origin: string): BreadcrumbList | null {
  const page = trail.at(-1);
  if (!page || trail.length < 2) return null;
  return {
    '@type': 'BreadcrumbList',
    '@id': pagePartId(origin, page.path, 'breadcrumbs'),
    itemListElement: trail.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.frontmatter.navLabel,
      item: toUrl(origin, crumb.path),
    })),
  };
}

/** The questions that the page shows, word for word, or null where it has none. */
export function toFaqNode(page: Page, origin: string): FAQPage | null {
  if (page.faq.length === 0) return null;
  return {
    '@type': 'FAQPage',
    '@id': pagePartId(origin, page.path, 'faq'),
    isPartOf: { '@id': pagePartId(origin, page.path, 'page') },
    mainEntity: page.faq.map(({ question, text }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text },
    })),
  };
}
