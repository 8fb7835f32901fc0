import { toUrl } from '../to-url.ts';

// One node is named by one absolute address on every page, so that readers of structured data join what belongs together.

/** The practice. */
export const practiceId = (origin: string) => `${toUrl(origin, '/')}#practice`;

/** The website. */
export const websiteId = (origin: string) => `${toUrl(origin, '/')}#website`;

/** A person, by the file name in content/people. */
export const personId = (origin: string, slug: string) => `${toUrl(origin, '/')}#person-${slug}`;

/** A part of a page: the page itself, its main entity, its breadcrumbs, its questions. */
export const pagePartId = (origin: string, path: string, part: 'page' | 'main' | 'breadcrumbs' | 'faq') =>
  `${toUrl(origin, path)}#${part}`;
