import { isDataFile } from '#lib/content/model/data-files.ts';
import { FORMS } from '#lib/content/names/forms.ts';

/** Where the editor opens a content file, by its path from the root or below the content folder. */
export function editorPathOf(path: string): string {
  const file = path.replace(/^content\//, '');
  if (isDataFile(file)) return `/keystatic/singleton/${FORMS[file].key}`;
  return `/keystatic/collection/${file.replace(/\.\w+$/, '').replace('/', '/item/')}`;
}
