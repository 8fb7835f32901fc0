import type { BreadcrumbList } from 'schema-dts';
import type { Page } from '../../content/model/page.ts';
import { toUrl } from '../to-url.ts';
import { pagePartId } from './ids.ts';

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
