import { HOME, KNOWN_PAGES } from '../known-pages.ts';
import { KINDS, type Kind, type PageKind } from './kinds.ts';
import { isPageKind } from './page-kinds.ts';

// The first parts of addresses that are no pages: folders of app/ and public/, and what stands there while somebody edits.
const NO_PAGES = ['api', 'desk', 'icons', 'images', 'js', 'keystatic', 'pagefind', 'pictures', 'share'];

/** Whether something of the site that is no page has this address, or a kind of content has all addresses that begin with it. */
export function isTakenByTheSite(path: string): boolean {
  const bases: string[] = Object.values(KINDS).map(({ base }) => base);
  return NO_PAGES.some((part) => path === `/${part}/`) || (path !== HOME.path && bases.includes(path));
}

/** The file of a source, below the content folder. */
export function sourceFileOf(id: string): string {
  return `sources/${id}.yaml`;
}

/** The address of a page or a person on this site, always with a slash at both ends. */
export function pathOf(kind: Kind, slug: string): string {
  const { base } = KINDS[kind];
  const known = base === '/' ? KNOWN_PAGES.find((page) => page.slug === slug) : undefined;
  return known?.path ?? `${base}${slug}/`;
}

/** The file of a page or a person, below the content folder. */
export function fileOf(kind: Kind, slug: string): string {
  const { folder, ending } = KINDS[kind];
  return `${folder}/${slug}${ending}`;
}

/** The kind and slug that a content file's path stands for, or null where nothing of that ending is looked for. */
export function kindAndSlugOf(file: string): { kind: Kind; slug: string } | null {
  const [, folder, slug, ending] = /^([^/]+)\/([^/]+)(\.[^./]+)$/.exec(file) ?? [];
  const kind = (Object.keys(KINDS) as Kind[]).find(
    (each) => KINDS[each].folder === folder && KINDS[each].ending === ending,
  );
  return kind && slug ? { kind, slug } : null;
}

/** The same of a page; null for any other file. */
export function pageKindAndSlugOf(file: string): { kind: PageKind; slug: string } | null {
  const { kind, slug } = kindAndSlugOf(file) ?? {};
  return kind && slug && isPageKind(kind) ? { kind, slug } : null;
}
