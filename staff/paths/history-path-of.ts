import { isDataFile } from '#lib/content/model/data-files.ts';
import { KINDS } from '#lib/content/model/kinds.ts';
import { kindAndSlugOf, sourceFileOf } from '#lib/content/model/paths.ts';
import { SLUG } from '#lib/content/model/schema.ts';

/** What stands in addresses in the place of a folder, for the files that the site has one of. */
const WHOLE_SITE = 'site';

/** Where the room tells the history of a content file, by its path from the root; null for a file that has none, such as a picture. */
export function historyPathOf(path: string): string | null {
  const file = path.replace(/^content\//, '');
  const name = file.replace(/\.\w+$/, '');
  if (isDataFile(file)) return `/history/${WHOLE_SITE}/${name}/`;
  return kindAndSlugOf(file) || /^sources\/[^/]+\.yaml$/.test(file) ? `/history/${name}/` : null;
}

/** The content file, by its path from the root, that an address of a history names; null where it names none. */
export function contentPathAt(folder: string, slug: string): string | null {
  if (!SLUG.test(slug)) return null;
  if (folder === WHOLE_SITE) return isDataFile(`${slug}.yaml`) ? `content/${slug}.yaml` : null;
  if (folder === 'sources') return `content/${sourceFileOf(slug)}`;
  const kind = Object.values(KINDS).find((each) => each.folder === folder);
  return kind ? `content/${folder}/${slug}${kind.ending}` : null;
}
