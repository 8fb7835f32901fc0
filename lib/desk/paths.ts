import { KINDS } from '../content/kinds.ts';
import type { Page } from '../content/page.ts';
import { pageKindAndSlugOf } from '../content/paths.ts';

/** Where the desk tells everything of a page. */
export function deskPathOf({ kind, slug }: Pick<Page, 'kind' | 'slug'>): string {
  return `/desk/page/${KINDS[kind].folder}/${slug}/`;
}

/** Where the desk tells everything of the page in a file below the content folder; null where the file is no page. */
export function deskPathOfFile(file: string): string | null {
  const place = pageKindAndSlugOf(file);
  return place && deskPathOf(place);
}

/** Where the editor opens a page. */
export function editorPathOf({ kind, slug }: Pick<Page, 'kind' | 'slug'>): string {
  return `/keystatic/collection/${KINDS[kind].folder}/item/${slug}`;
}
