import { kindAndSlugOf } from '#lib/content/model/paths.ts';

/** Where a page or a person is taken away, by the path of the file from the root; null for what is neither. */
export function takeAwayPathOf(path: string): string | null {
  const file = path.replace(/^content\//, '');
  return kindAndSlugOf(file) && `/take-away/${file.replace(/\.\w+$/, '')}/`;
}
