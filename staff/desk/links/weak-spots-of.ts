import type { Page } from '#lib/content/model/page.ts';
import { isPageKind } from '#lib/content/model/page-kinds.ts';
import { HOME } from '#lib/known-pages.ts';
import { menuPathsOf } from '#lib/links/build-graph.ts';
import type { Site } from '#lib/site.ts';
import { nodeOfPage } from '../rows/to-rows.ts';

/** A place where the links of the site are weak. */
export type WeakSpot = {
  kind: 'unreached' | 'few-links' | 'not-from-above' | 'not-to-above' | 'deep';
  what: string;
};

/** Readers give up before they have pressed more links than this. The rule too-deep allows one more. */
const NEAR = 2;

/** What is weak in how a page is linked, the worst first. The home page, pages that are on no list and those of people, which bylines lead to, have no such duty. */
export function weakSpotsOf(site: Site, page: Page): WeakSpot[] {
  const node = nodeOfPage(site, page);
  if (!node || page.path === HOME.path || !page.frontmatter.listed || !isPageKind(page.kind)) return [];
  const inMenu = menuPathsOf(site.facts, site.graph.pathOfSlug).includes(page.path);
  const from = new Set(node.linksIn.map((link) => link.from));
  const above = node.parent === null || node.parent === HOME.path ? null : node.parent;
  const spots: (WeakSpot | false)[] = [
    from.size === 0 && !inMenu && { kind: 'unreached', what: 'No page and no menu leads here' },
    from.size === 1 && !inMenu && { kind: 'few-links', what: 'Only one page links here' },
    above !== null &&
      !from.has(above) && { kind: 'not-from-above', what: 'The page above does not link here in its words' },
    above !== null &&
      !node.linksOut.some(({ to }) => to === above) && {
        kind: 'not-to-above',
        what: 'It does not link to the page above in its words',
      },
    node.depth !== null &&
      node.depth > NEAR && { kind: 'deep', what: `${node.depth} clicks from the first page` },
  ];
  return spots.filter((spot) => spot !== false);
}
