import { ARTICLES, KNOWN_PAGES } from '../known-pages.ts';
import type { Kind } from './schema.ts';

/** The folder of each kind, below the content folder. Folder = kind, file name = slug. */
export const FOLDERS = { pillar: 'pillars', article: 'articles', page: 'pages' } as const satisfies Record<
  Kind,
  string
>;

// The first parts of addresses that are no pages: folders of app/ and public/, and what stands there while somebody edits.
const NO_PAGES = ['api', 'desk', 'icons', 'images', 'js', 'keystatic', 'pagefind', 'pictures', 'share'];

/** Whether something of the site that is no page has this address. */
export function isTakenByTheSite(path: string): boolean {
  return NO_PAGES.some((part) => path === `/${part}/`);
}

/** The file of a source, below the content folder. */
export function sourceFileOf(id: string): string {
  return `sources/${id}.yaml`;
}

/** The address of a page on this site, always with a slash at both ends. */
export function pathOf(kind: Kind, slug: string): string {
  if (kind === 'article') return `${ARTICLES.path}${slug}/`;
  return KNOWN_PAGES.find((page) => page.slug === slug)?.path ?? `/${slug}/`;
}

/** The kind and slug that a content file's path stands for, or null when the file is not where pages live. */
export function kindAndSlugOf(file: string): { kind: Kind; slug: string } | null {
  const match = /^([^/]+)\/([^/]+)\.mdx$/.exec(file);
  const kind = (Object.keys(FOLDERS) as Kind[]).find((each) => FOLDERS[each] === match?.[1]);
  return kind && match?.[2] ? { kind, slug: match[2] } : null;
}
