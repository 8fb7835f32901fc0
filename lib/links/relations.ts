import { isArticle } from '../content/model/is-article.ts';
import type { Page } from '../content/model/page.ts';
import { isPageKind } from '../content/model/page-kinds.ts';
import { isHome } from '../known-pages.ts';
import type { Graph, GraphNode } from './build-graph.ts';

/** The node of a path. Throws when there is none: ask only for paths that the graph itself gave. */
export function nodeOf(graph: Graph, path: string): GraphNode {
  const node = graph.nodes.get(path);
  if (!node) throw new Error(`No page at ${path} in the link graph`);
  return node;
}

/** The page above, or null for the home page. */
export function parentOf(graph: Graph, path: string): Page | null {
  const { parent } = nodeOf(graph, path);
  return parent === null ? null : nodeOf(graph, parent).page;
}

/** The pages directly below. */
export function childrenOf(graph: Graph, path: string): Page[] {
  return nodeOf(graph, path).children.map((child) => nodeOf(graph, child).page);
}

/** The other pages of the same kind below the same parent. */
export function siblingsOf(graph: Graph, path: string): Page[] {
  const { page, parent } = nodeOf(graph, path);
  if (parent === null) return [];
  return childrenOf(graph, parent).filter((other) => other !== page && other.kind === page.kind);
}

/** The articles directly below, as lists show them. */
export function articlesOf(graph: Graph, path: string): Page[] {
  return childrenOf(graph, path).filter((child) => isArticle(child) && isListed(child));
}

/**
 * The articles to offer after an article: those beside it, in the order of lists, from the next one on and around to the first. An only one gets
 * those of its nearest relatives: below the pages beside the one above it, and so on upwards. Never one that is kept out of lists.
 */
export function readNextOf(graph: Graph, path: string, most = 3): Page[] {
  const { page } = nodeOf(graph, path);
  const below = (above: Page) => articlesOf(graph, above.path);
  const [parent, ...higher] = breadcrumbsOf(graph, path).slice(0, -1).reverse();
  if (!parent) return [];
  const relatives = [parent, ...higher].flatMap((above) => [
    childrenOf(graph, above.path).flatMap(below),
    below(above),
  ]);
  const others = [below(parent), ...relatives].map((family) => othersAfter(family, page));
  return (others.find((family) => family.length > 0) ?? []).slice(0, most);
}

/** The others of a family, from the one after a member on and around to the one before it. */
function othersAfter(family: readonly Page[], member: Page): Page[] {
  const at = family.indexOf(member);
  return [...family.slice(at + 1), ...family.slice(0, Math.max(at, 0))];
}

/** The way from the home page down to a page, the page itself last. A circle of parents ends where it closes. */
export function breadcrumbsOf(graph: Graph, path: string): Page[] {
  const trail: Page[] = [];
  for (let page: Page | null = nodeOf(graph, path).page; page && !trail.includes(page); ) {
    trail.unshift(page);
    page = parentOf(graph, page.path);
  }
  return trail;
}

/**
 * The services to offer beside a page: those its author named; where none are named, those below it, then its siblings, then
 * the page above, without articles and people, which have lists of their own. Each once, never the page itself, the home page or one
 * that is kept out of lists.
 */
export function relatedOf(graph: Graph, path: string, most = 6): Page[] {
  const { page } = nodeOf(graph, path);
  const named = page.frontmatter.related
    .flatMap((slug) => graph.pathOfSlug.get(slug) ?? [])
    .map((named) => nodeOf(graph, named).page)
    .filter(isListed);
  const above = parentOf(graph, path);
  const near = [...childrenOf(graph, path), ...siblingsOf(graph, path), ...(above ? [above] : [])].filter(
    (other) => !isArticle(other) && isPageKind(other.kind) && isListed(other),
  );
  return [...new Set(named.length > 0 ? named : near)]
    .filter((other) => other !== page && !isHome(other.path))
    .slice(0, most);
}

const isListed = ({ frontmatter }: Page) => frontmatter.listed;
