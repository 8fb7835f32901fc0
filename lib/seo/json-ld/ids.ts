import { toUrl } from '../to-url.ts';

// One node is named by one absolute address on every page, so that readers of structured data join what belongs together.

export const practiceId = (origin: string) => `${toUrl(origin, '/')}#practice`;
export const websiteId = (origin: string) => `${toUrl(origin, '/')}#website`;
/** `slug` is the name of a file in content/people. */
export const personId = (origin: string, slug: string) => `${toUrl(origin, '/')}#person-${slug}`;
export const pagePartId = (origin: string, path: string, part: 'page' | 'main' | 'breadcrumbs' | 'faq') =>
  `${toUrl(origin, path)}#${part}`;
