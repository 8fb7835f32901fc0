import { isDataFile } from '#lib/content/model/data-files.ts';
import { KINDS, type Kind } from '#lib/content/model/kinds.ts';
import { fileOf, kindAndSlugOf, sourceFileOf } from '#lib/content/model/paths.ts';
import { SLUG } from '#lib/content/model/schema.ts';

/** What stands in addresses in the place of a folder, for the files that the site has one of. */
const WHOLE_SITE = 'site';
const SOURCES = 'sources';

/** Where the room tells the history of a content file, by its path from the root; null for a file that has none, such as a picture. */
export function historyPathOf(path: string): string | null {
  const file = path.replace(/^content\//, '');
  if (isDataFile(file)) return `/history/${WHOLE_SITE}/${file.replace(/\.yaml$/, '')}/`;
  const place = kindAndSlugOf(file);
  if (place) return `/history/${KINDS[place.kind].folder}/${place.slug}/`;
  const [, source] = /^sources\/([^/]+)\.yaml$/.exec(file) ?? [];
  return source ? `/history/${SOURCES}/${source}/` : null;
}

/** The content file, by its path from the root, that an address of a history names; null where it names none. */
export function contentPathAt(folder: string, slug: string): string | null {
  if (!SLUG.test(slug)) return null;
  if (folder === WHOLE_SITE) return isDataFile(`${slug}.yaml`) ? `content/${slug}.yaml` : null;
  if (folder === SOURCES) return `content/${sourceFileOf(slug)}`;
  const kind = (Object.keys(KINDS) as Kind[]).find((each) => KINDS[each].folder === folder);
  return kind ? `content/${fileOf(kind, slug)}` : null;
}

/** What staff call the kind of a content file: an article, a person, a source. */
export function kindNameOf(path: string): string {
  const file = path.replace(/^content\//, '');
  const place = kindAndSlugOf(file);
  if (place) return KINDS[place.kind].name.one;
  if (file.startsWith(`${SOURCES}/`)) return 'Source';
  return path.startsWith('public/') ? 'Picture' : 'For the whole site';
}
