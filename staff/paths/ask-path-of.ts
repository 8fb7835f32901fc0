import { KINDS } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';

/** Where staff ask someone to read a page. */
export function askPathOf({ kind, slug }: Pick<Page, 'kind' | 'slug'>): string {
  return `/ask/${KINDS[kind].folder}/${slug}/`;
}
