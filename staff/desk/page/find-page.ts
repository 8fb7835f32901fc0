import { KINDS } from '#lib/content/model/kinds.ts';
import type { Page } from '#lib/content/model/page.ts';
import type { Site } from '#lib/site.ts';

/** The page of a kind and slug, as addresses of the desk name it; drafts too. The kind may be named by its folder. */
export function findPage({ pages, drafts }: Site, kind: string, slug: string): Page | undefined {
  const isNamed = (page: Page) =>
    page.slug === slug && (page.kind === kind || KINDS[page.kind].folder === kind);
  return pages.find(isNamed) ?? drafts.find(isNamed);
}
