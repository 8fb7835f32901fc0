import { KINDS } from '../model/kinds.ts';
import { kindAndSlugOf } from '../model/paths.ts';

/** What staff call the kind of a file, by its path from the root: an article, a person, a source. */
export function kindNameOf(path: string): string {
  const file = path.replace(/^content\//, '');
  const place = kindAndSlugOf(file);
  if (place) return KINDS[place.kind].name.one;
  if (file.startsWith('sources/')) return 'Source';
  return path.startsWith('public/') ? 'Picture' : 'For the whole site';
}
