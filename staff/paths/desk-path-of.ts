import { KINDS } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';
import { pageKindAndSlugOf } from '#lib/content/model/paths.ts';

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
