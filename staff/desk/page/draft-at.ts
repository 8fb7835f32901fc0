import type { Page } from '#lib/content/model/page.ts';
import { buildGraph } from '#lib/links/build-graph.ts';
import type { Site } from '#lib/site.ts';

/** A draft at its future address, and the site with this one draft among its pages; null where there is none. */
export function draftAt(site: Site, path: string): { site: Site; page: Page } | null {
  const page = site.drafts.find((draft) => draft.path === path);
  if (!page) return null;
  const pages = [...site.pages, page];
  return { page, site: { ...site, pages, graph: buildGraph(pages, site.facts.navigation) } };
}
