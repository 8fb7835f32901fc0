import { parsePage } from '#lib/content/load/parse-page.ts';
import { toSeen } from '#lib/content/seen/to-seen.ts';
import { buildGraph } from '#lib/links/build-graph.ts';
import type { Site } from '#lib/site.ts';

/** A site in which one page has another text, or is there again; its file is below the content folder. */
export function siteWith(site: Site, file: string, text: string): Site {
  const page = toSeen(parsePage({ file, text }).page, site.known, site.facts.practice);
  const isOther = (each: { path: string }) => each.path !== page.path;
  const [pages, drafts] = [site.pages.filter(isOther), site.drafts.filter(isOther)];
  if (page.frontmatter.draft) drafts.push(page);
  else pages.push(page);
  return { ...site, pages, drafts, graph: buildGraph(pages, site.facts.navigation) };
}
