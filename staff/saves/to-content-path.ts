import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import { SLUG } from '#lib/content/model/schema.ts';

/** The data files that the editor has forms for, by the names that it has for the forms and in words. */
export const DATA_FILES: Readonly<Record<string, { form: string; title: string }>> = {
  'practice.yaml': { form: 'practice', title: 'Facts' },
  'crisis-lines.yaml': { form: 'crisisLines', title: 'Emergency numbers' },
  'crisis-searches.yaml': { form: 'crisisSearches', title: 'Crisis searches' },
  'notices.yaml': { form: 'notices', title: 'Notices' },
  'navigation.yaml': { form: 'navigation', title: 'Menus' },
  'redirects.yaml': { form: 'redirects', title: 'Old addresses' },
};

/** As long as the name of a file can be on any disk, with something to spare. */
const LONGEST = 100;

/** A path that the editor may write, or null: whatever is not named here is refused. */
export function toContentPath(path: string): string | null {
  const [, file] = /^content\/(.+)$/.exec(path) ?? [];
  if (file !== undefined) {
    const slug = kindAndSlugOf(file)?.slug ?? /^sources\/([^/]+)\.yaml$/.exec(file)?.[1];
    if (slug !== undefined) return isName(slug) ? path : null;
    return Object.hasOwn(DATA_FILES, file) ? path : null;
  }
  const picture = pictureOf(path);
  return picture && isName(picture.page) && /^[a-z0-9-]+\.(jpg|png|webp)$/.test(picture.name) ? path : null;
}

/** The same, and drawings, which developers make: the editor shows them, and moves and removes them with their page. */
export function toReadablePath(path: string): string | null {
  const picture = pictureOf(path);
  const isDrawing = picture && isName(picture.page) && /^[a-z0-9-]+\.svg$/.test(picture.name);
  return isDrawing ? path : toContentPath(path);
}

/** The page in whose folder a picture lies, and the name of its file. */
export function pictureOf(path: string): { page: string; name: string } | null {
  const [, page, name] = /^public\/images\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  return page !== undefined && name !== undefined && name.length <= LONGEST ? { page, name } : null;
}

const isName = (name: string) => SLUG.test(name) && name.length <= LONGEST;
