import { DATA_FILES, type DataFile, DOCUMENTS, WORDS_FILE } from './data-files.ts';
import type { Kind } from './kinds.ts';
import { kindAndSlugOf, sourceFileOf } from './paths.ts';
import { SLUG } from './schema.ts';

/** What a file of `content/` or `public/` is to the site, and whether the editor may write it: other files are for developers. */
export type ContentPath = { isEditable: boolean } & (
  | { kind: Kind | 'source' | 'document'; slug: string }
  | { kind: 'data'; file: DataFile }
  /** A picture of the page with that slug; a drawing is one in SVG, which can hold more than a picture. */
  | { kind: 'picture' | 'drawing'; page: string; src: string }
  | { kind: 'words' | 'guide' | 'icon' }
);

/**
 * What a path from the root of the project stands for, such as `content/articles/after-a-slip.mdx`; null where nothing is looked for. It is the
 * list of all that may lie in `content/` and `public/`, and of what the editor may write and delete. It reads names alone: whether there is such
 * a page, or whether the file is a link to another, is for whoever touches the disk.
 */
export function toContentPath(path: string): ContentPath | null {
  // What is left after a line end would be no part of a name, whatever the system makes of it.
  if (path.length > MOST || /[^\x20-\x7E]/.test(path)) return null;
  const slash = path.indexOf('/');
  const file = path.slice(slash + 1);
  if (path.startsWith('content/')) return inContent(file);
  return path.startsWith('public/') ? inPublic(file) : null;
}

/** So many characters fit into any file system and address, and no real name needs them. */
const MOST = 200;

function inContent(file: string): ContentPath | null {
  const data = DATA_FILES.find((each) => each === file);
  if (data) return { kind: 'data', file: data, isEditable: true };
  if (file === WORDS_FILE) return { kind: 'words', isEditable: false };
  if (file === 'README.md') return { kind: 'guide', isEditable: false };
  const place = kindAndSlugOf(file);
  if (place) return named(place.kind, place.slug, true);
  const [folder = '', name = '', ...deeper] = file.split('/');
  if (deeper.length > 0) return null;
  const [slug = ''] = name.split('.');
  if (sourceFileOf(slug) === file) return named('source', slug, true);
  if (folder !== DOCUMENTS.folder || name !== slug + DOCUMENTS.ending) return null;
  return named('document', slug, false);
}

function named(kind: Kind | 'source' | 'document', slug: string, isEditable: boolean): ContentPath | null {
  return SLUG.test(slug) ? { kind, slug, isEditable } : null;
}

const PICTURE = /^images\/([^/]+)\/([^/.]+)\.(jpg|png|webp|svg)$/;

function inPublic(file: string): ContentPath | null {
  if (file === 'icon.svg') return { kind: 'icon', isEditable: false };
  const [, page = '', name = '', ending] = PICTURE.exec(file) ?? [];
  if (!SLUG.test(page) || !SLUG.test(name)) return null;
  const src = `/${file}`;
  return ending === 'svg'
    ? { kind: 'drawing', page, src, isEditable: false }
    : { kind: 'picture', page, src, isEditable: true };
}
