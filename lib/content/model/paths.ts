import { EVERY_KNOWN_PAGE } from '../../known-pages.ts';
import { LANGUAGES } from '../../languages.ts';
import { notFoundDrawnAt } from '../../not-found.ts';
import { OWN_FOLDERS, ROOM_FOLDERS } from '../../own-addresses.ts';
import { KINDS, type Kind, type PageKind } from './kinds.ts';
import { isPageKind } from './page-kinds.ts';

/** The file of a source, below the content folder. */
export function sourceFileOf(id: string): string {
  return `sources/${id}.yaml`;
}

/** The address of a page or a person on this site, always with a slash at both ends. */
export function pathOf(kind: Kind, slug: string): string {
  const { base } = KINDS[kind];
  const known = isPageBase(base)
    ? EVERY_KNOWN_PAGE.find((page) => page.slug === slug && page.path.startsWith(base))
    : undefined;
  return known?.path ?? `${base}${slug}/`;
}

// Other kinds have a part of the site to themselves, and no page in it that code must know.
const isPageBase = (base: string) => base === KINDS.page.base || base === KINDS.spanish.base;

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

// Besides what the site answers otherwise: what Next draws for unknown addresses, and what it takes for the first page.
const NO_PAGES: readonly string[] = [
  ...LANGUAGES.map(notFoundDrawnAt),
  '/index/',
  ...OWN_FOLDERS,
  ...ROOM_FOLDERS,
];

/** Whether a page would have the address of something that is no page, or the one that those of a whole kind begin with. */
export function isTakenByTheSite(kind: Kind, slug: string): boolean {
  const path = pathOf(kind, slug);
  if (EVERY_KNOWN_PAGE.some((page) => page.slug === slug && page.path === path)) return false;
  return NO_PAGES.includes(path) || Object.values(KINDS).some(({ base }) => base === path);
}
