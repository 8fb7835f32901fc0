import { DATA_FILES } from './to-content-path.ts';

/** Where the editor opens a content file. */
export function formPathOf(path: string): string {
  const file = path.replace(/^content\//, '');
  const form = DATA_FILES[file];
  if (form) return `/keystatic/singleton/${form.form}`;
  return `/keystatic/collection/${file.replace(/\.\w+$/, '').replace('/', '/item/')}`;
}
