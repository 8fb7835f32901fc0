import { pathOf } from '../../content/model/paths.ts';
import { toUrl } from '../to-url.ts';

// A node has the same absolute address on every page, so that programs that read structured data can join what belongs together.

export const practiceId = (origin: string) => `${toUrl(origin, '/')}#practice`;
export const websiteId = (origin: string) => `${toUrl(origin, '/')}#website`;
/** `slug` is the name of a file in content/people. */
export const personId = (origin: string, slug: string) => `${toUrl(origin, pathOf('person', slug))}#person`;
export const pagePartId = (origin: string, path: string, part: 'page' | 'main' | 'breadcrumbs' | 'faq') =>
  `${toUrl(origin, path)}#${part}`;
