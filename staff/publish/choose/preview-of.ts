import type { Site } from '#lib/site.ts';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';

/** Where a page is shown, by the path of its file from the root; null for what is no page of a site. */
export function previewOf({ site: { pages, drafts } }: { site: Site }, path: string): string | null {
  const page = [...pages, ...drafts].find(({ file }) => `content/${file}` === path);
  return page ? previewPathOf(page.path) : null;
}
