import { cluster, type HierarchyPointNode, hierarchy } from 'd3-hierarchy';
import type { Page } from '#lib/content/model/page.ts';
import { HOME } from '#lib/known-pages.ts';
import type { GraphNode } from '#lib/links/build-graph.ts';
import type { Site } from '#lib/site.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { deskSiteOf } from '../desk-site-of.ts';
import { nodeOfPage } from '../rows/to-rows.ts';
import { type WeakSpot, weakSpotsOf } from './weak-spots-of.ts';

/** A page on the map. */
export type MapNode = {
  href: string;
  path: string;
  label: string;
  draft: boolean;
  x: number;
  y: number;
  /** Where the label goes: its turn in degrees, and whether it ends at the page rather than starts there. */
  turn: number;
  flipped: boolean;
  /** Whether pages stand below it, farther from the middle. */
  inner: boolean;
  spots: WeakSpot[];
  /** How many pages its words lead to, and from how many words lead here. */
  out: number;
  in: number;
  depth: number | null;
  /** The line from the page above; null where there is none. */
  branch: string | null;
  /** The curves of the links in its words, each once. */
  curves: string[];
};

/** The whole map: a square picture around its middle, and the pages as they hang together, from the first page down. */
export type SiteMap = { size: number; nodes: MapNode[] };

/** Room for the labels around the outer ring. */
const LABEL = 190;
/** The least room between two labels on the outer ring. */
const GAP = 19;
const LEAST_RADIUS = 200;

/** Lays the pages out in rings, each below the page it belongs to, and draws their links through the middle. */
export function toSiteMap(site: Site): SiteMap {
  const { pages, graph } = deskSiteOf(site);
  const home = toHome(pages, graph);
  if (!home) return { size: 2 * LABEL, nodes: [] };
  const root = hierarchy(home, ({ below }) => below);
  const radius = Math.max(LEAST_RADIUS, (root.leaves().length * GAP) / (2 * Math.PI));
  const points = cluster<Limb>()
    .size([2 * Math.PI, radius])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.6))(root)
    .descendants();
  const at = new Map(points.map((point) => [point.data.page.path, point]));
  return {
    size: Math.ceil(2 * (radius + LABEL)),
    nodes: points.map((point) => toMapNode(site, point, at)),
  };
}

type Limb = { page: Page; below: Limb[] };

// Each page once. Beside the pages below the first one stand those that nothing leads down to: where a parent is missing, or
// parents go in a circle.
function toHome(pages: readonly Page[], { nodes }: Site['graph']): Limb | null {
  const placed = new Set<Page>();
  const toLimb = (page: Page): Limb[] => {
    if (placed.has(page)) return [];
    placed.add(page);
    const below = nodes.get(page.path)?.children.flatMap((path) => nodes.get(path)?.page ?? []) ?? [];
    return [{ page, below: below.flatMap(toLimb) }];
  };
  const [home, ...others] = [...pages]
    .filter((page) => nodes.get(page.path)?.page === page)
    .sort((a, b) => rankOf(nodes, a) - rankOf(nodes, b))
    .flatMap(toLimb);
  return home ? { ...home, below: [...home.below, ...others] } : null;
}

// The first page, then the pages without a parent, then all others.
function rankOf(nodes: Site['graph']['nodes'], { path }: Page): number {
  if (path === HOME.path) return 0;
  return nodes.get(path)?.parent === null ? 1 : 2;
}

type Point = HierarchyPointNode<Limb>;

function toMapNode(site: Site, point: Point, at: ReadonlyMap<string, Point>): MapNode {
  const { page } = point.data;
  const node = nodeOfPage(site, page);
  const to = [...new Set(node?.linksOut.map((link) => link.to))];
  const degrees = (point.x * 180) / Math.PI - 90;
  const flipped = degrees > 90;
  return {
    href: deskPathOf(page),
    path: page.path,
    label: page.frontmatter.navLabel,
    draft: page.frontmatter.draft,
    ...placeOf(point),
    turn: round(flipped ? degrees + 180 : degrees),
    flipped,
    inner: point.height > 0,
    spots: weakSpotsOf(site, page),
    out: to.length,
    in: pagesIn(node).size,
    depth: node?.depth ?? null,
    branch: point.parent && `M${toText(point.parent)}L${toText(point)}`,
    curves: to.flatMap((path) => {
      const end = at.get(path);
      return end ? [toCurve(point, end)] : [];
    }),
  };
}

const pagesIn = (node: GraphNode | undefined) => new Set(node?.linksIn.map(({ from }) => from));
const round = (value: number) => Math.round(value * 10) / 10;

function placeOf({ x, y }: Point, nearer = 1): { x: number; y: number } {
  const angle = x - Math.PI / 2;
  return { x: round(Math.cos(angle) * y * nearer), y: round(Math.sin(angle) * y * nearer) };
}

function toText(point: Point, nearer?: number): string {
  const { x, y } = placeOf(point, nearer);
  return `${x},${y}`;
}

/** A curve that bends to the middle: the more, the farther both ends are from each other. */
function toCurve(from: Point, to: Point): string {
  const apart = Math.abs(Math.atan2(Math.sin(from.x - to.x), Math.cos(from.x - to.x))) / Math.PI;
  const nearer = 0.72 * (1 - apart);
  return `M${toText(from)}C${toText(from, nearer)} ${toText(to, nearer)} ${toText(to)}`;
}
