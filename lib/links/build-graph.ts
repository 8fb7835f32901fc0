import type { Facts } from '../content/load/facts.ts';
import type { Page, PageLink } from '../content/model/page.ts';
import { isPageKind } from '../content/model/page-kinds.ts';
import { pathOf } from '../content/model/paths.ts';
import { peoplePageOf } from '../content/people/people-page-of.ts';
import { isHome, knownPagesIn } from '../known-pages.ts';

/** A link in a page's own text that leads to another page of the site. */
export type GraphLink = PageLink & { from: string; to: string };

export type GraphNode = {
  page: Page;
  /** Path of the page above; null for the home page, or where the parent does not exist. */
  parent: string | null;
  /** Paths of the pages below: the numbered ones first, then by their menu names. */
  children: string[];
  linksOut: GraphLink[];
  linksIn: GraphLink[];
  /** Fewest clicks from the home page by text links, menus and bylines; null when no such way leads here. */
  depth: number | null;
};

/** Every page by its path, and the path of every slug; people have names of their own, which fields that name a page don't know. */
export type Graph = { nodes: ReadonlyMap<string, GraphNode>; pathOfSlug: ReadonlyMap<string, string> };

/** The menus of a site, in each of its languages. */
type Menus = Pick<Facts, 'navigation' | 'translations'>;

/** Builds the link graph of a site in one pass over its pages and links. */
export function buildGraph(pages: readonly Page[], menus: Menus): Graph {
  const nodes = new Map<string, GraphNode>();
  for (const page of pages) {
    nodes.set(page.path, { page, parent: null, children: [], linksOut: [], linksIn: [], depth: null });
  }
  const pathOfSlug = new Map(
    pages.flatMap(({ kind, slug, path }) => (isPageKind(kind) ? [[slug, path] as const] : [])),
  );
  for (const node of nodes.values()) {
    joinParent(node, nodes, pathOfSlug);
    joinLinks(node, nodes);
  }
  for (const node of nodes.values()) {
    node.children.sort(
      (a, b) =>
        orderOf(nodes, a) - orderOf(nodes, b) || labelOf(nodes, a).localeCompare(labelOf(nodes, b), 'en'),
    );
  }
  measureDepth(nodes, menuPathsOf(menus, pathOfSlug), peoplePageOf(pages));
  return { nodes, pathOfSlug };
}

/** The paths that the menus of every page lead to, in any language. */
export function menuPathsOf(
  { navigation, translations }: Menus,
  pathOfSlug: ReadonlyMap<string, string>,
): string[] {
  const slugs = [
    navigation.action.page,
    ...[navigation, ...translations].flatMap(({ header, footer }) => [
      ...header,
      ...footer.flatMap(({ pages }) => pages),
    ]),
  ];
  return [...new Set(slugs.flatMap((slug) => pathOfSlug.get(slug) ?? []))];
}

function joinParent(
  node: GraphNode,
  nodes: Map<string, GraphNode>,
  pathOfSlug: ReadonlyMap<string, string>,
): void {
  if (isHome(node.page.path)) return;
  const { parent, lang } = node.page.frontmatter;
  const path = parent === undefined ? knownPagesIn(lang).home.path : pathOfSlug.get(parent);
  const above = path === undefined || path === node.page.path ? undefined : nodes.get(path);
  if (!above) return;
  node.parent = above.page.path;
  above.children.push(node.page.path);
}

function joinLinks(node: GraphNode, nodes: Map<string, GraphNode>): void {
  for (const link of node.page.links) {
    if (link.target.kind !== 'internal') continue;
    const other = nodes.get(link.target.path);
    if (!other || other === node) continue;
    const edge = { ...link, from: node.page.path, to: link.target.path };
    node.linksOut.push(edge);
    other.linksIn.push(edge);
  }
}

function measureDepth(nodes: Map<string, GraphNode>, menu: readonly string[], list: Page | null): void {
  // Each first page leads to those in other languages.
  let level = [...nodes.keys()].filter(isHome);
  for (let depth = 0; level.length > 0; depth++) {
    const next: string[] = [];
    for (const path of level) {
      const node = nodes.get(path);
      if (!node || node.depth !== null) continue;
      node.depth = depth;
      next.push(...node.linksOut.map((link) => link.to), ...(depth === 0 ? menu : []));
      // The list of the people leads to each of them, and so does whatever someone wrote or reviewed.
      if (node.page === list) next.push(...node.children.filter((path) => isOfPerson(nodes.get(path))));
      next.push(...signersOf(node.page));
    }
    level = next;
  }
}

const isOfPerson = (node: GraphNode | undefined) => node !== undefined && !isPageKind(node.page.kind);

function signersOf({ frontmatter: { author, reviewed } }: Page): string[] {
  return [author, ...(reviewed ? [reviewed.by] : [])].map((slug) => pathOf('person', slug));
}

const UNNUMBERED = 1_000_000;

function orderOf(nodes: ReadonlyMap<string, GraphNode>, path: string): number {
  return nodes.get(path)?.page.frontmatter.order ?? UNNUMBERED;
}

function labelOf(nodes: ReadonlyMap<string, GraphNode>, path: string): string {
  return nodes.get(path)?.page.frontmatter.navLabel ?? path;
}
