import type { Page } from '../content/page.ts';
import { FOLDERS } from '../content/paths.ts';

/** Where the desk tells everything of a page. */
export function deskPathOf({ kind, slug }: Pick<Page, 'kind' | 'slug'>): string {
  return `/desk/page/${FOLDERS[kind]}/${slug}/`;
}

/** Where the editor opens a page. */
export function editorPathOf({ kind, slug }: Pick<Page, 'kind' | 'slug'>): string {
  return `/keystatic/collection/${FOLDERS[kind]}/item/${slug}`;
}
