import type { Page } from '#lib/content/model/page.ts';
import { buildGraph } from '#lib/links/build-graph.ts';
import type { Site } from '#lib/site.ts';

/** A page at its address, and its site. A draft is shown where it will be, with this one draft among the pages of the site. */
export function pageAt(site: Site, path: string): { site: Site; page: Page } | null {
  const published = site.graph.nodes.get(path)?.page;
  if (published) return { site, page: published };
  const page = site.drafts.find((draft) => draft.path === path);
  if (!page) return null;
  const pages = [...site.pages, page];
  return { page, site: { ...site, pages, graph: buildGraph(pages, site.facts) } };
}
