import { KINDS } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';

/** Where the desk tells everything of a page. */
export function deskPathOf({ kind, slug }: Pick<Page, 'kind' | 'slug'>): string {
  return `/desk/page/${KINDS[kind].folder}/${slug}/`;
}
