import type { Page } from '#lib/content/model/page.ts';
import { spokenIn } from '#lib/languages.ts';
import type { Graph } from '#lib/links/build-graph.ts';
import { breadcrumbsOf } from '#lib/links/relations.ts';
import { pagesToFind } from '#lib/search/pages-to-find.ts';
import { type IndexFiles, makeIndex } from './make-index.ts';
import { toIndexable } from './to-indexable.ts';

type Searched = { pages: readonly Page[]; graph: Graph };

/** Makes the index of a site from its finished HTML, by path. */
export async function makeSearchIndex(
  { pages, graph }: Searched,
  htmlOf: (path: string) => string,
): Promise<IndexFiles> {
  return makeIndex(
    pagesToFind(pages).map((page) => ({
      path: page.path,
      html: toIndexable(htmlOf(page.path), toldOf(graph, page), spokenIn(page.frontmatter.lang)),
    })),
  );
}

/** The metadata of a page: its heading, its place, and, in the field that Pagefind ranks by, all its names and its author. */
function toldOf(graph: Graph, { path, slug, frontmatter }: Page): Record<string, string> {
  const { heading, navLabel, title, author } = frontmatter;
  // Someone who searches for "crisis" or "fees" wants the page at that address, though its heading may use other words.
  const inAddresses = [slug, author]
    .filter((id) => id !== 'practice')
    .join('-')
    .split('-');
  const names = [heading, navLabel, title].join(' ').split(' ').concat(inAddresses);
  return { title: [...new Set(names)].join(' '), heading, where: whereOf(graph, path) };
}

/** The pages above a page, except for the home page, as menus name them; if there are none, its own name. */
function whereOf(graph: Graph, path: string): string {
  const trail = breadcrumbsOf(graph, path).map(({ frontmatter }) => frontmatter.navLabel);
  return (trail.length > 2 ? trail.slice(1, -1) : trail.slice(-1)).join(' / ');
}
