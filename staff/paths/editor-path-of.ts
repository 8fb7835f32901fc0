import { isDataFile } from '#lib/content/model/data-files.ts';
import { FORMS } from '#lib/content/names/forms.ts';

/** Where the editor opens a content file. */
export function formPathOf(path: string): string {
  const file = path.replace(/^content\//, '');
  if (isDataFile(file)) return `/keystatic/singleton/${FORMS[file].key}`;
  return `/keystatic/collection/${file.replace(/\.\w+$/, '').replace('/', '/item/')}`;
}
