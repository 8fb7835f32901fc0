import type { Page } from '../content/page.ts';
import { FOLDERS, kindAndSlugOf } from '../content/paths.ts';

/** Where the desk tells everything of a page. */
export function deskPathOf({ kind, slug }: Pick<Page, 'kind' | 'slug'>): string {
  return `/desk/page/${FOLDERS[kind]}/${slug}/`;
}

/** Where the desk tells everything of the page in a file below the content folder; null where the file is no page. */
export function deskPathOfFile(file: string): string | null {
  const place = kindAndSlugOf(file);
  return place && deskPathOf(place);
}

/** Where the editor opens a page. */
export function editorPathOf({ kind, slug }: Pick<Page, 'kind' | 'slug'>): string {
  return `/keystatic/collection/${FOLDERS[kind]}/item/${slug}`;
}
