import type { PageFigures, SiteCost, Weight } from '../results.ts';

/** All bytes of a first visit. */
export function allBytesOf({ html, css, script, font, other }: Weight): number {
  return html + css + script + font + other;
}

/** How our bytes compare with those of another variant; 1 means as many. */
export function ratioTo(
  other: 'plain' | 'astro',
  page: PageFigures<Weight>,
  bytesOf: (weight: Weight) => number,
): number {
  return bytesOf(page.ours) / bytesOf(page[other]);
}

/** What a page costs in a site of so many, and each page beyond the next smaller site, in milliseconds. */
export type PageCost = { pages: number; mean: number; marginal: number | null };

/** The cost of a page in sites of growing size. A build has a fixed cost as well, which only the mean shares out. */
export function pageCostsOf(sites: readonly SiteCost[], of: 'check' | 'build'): PageCost[] {
  const seconds = (site: SiteCost) => site[of].seconds;
  return sites.map((site, index) => {
    const before = sites[index - 1];
    return {
      pages: site.pages,
      mean: (1000 * seconds(site)) / site.pages,
      marginal: before ? (1000 * (seconds(site) - seconds(before))) / (site.pages - before.pages) : null,
    };
  });
}

/** How the cost of a page among 1,000 compares with that among 100; 1 means as much. Null unless both were measured. */
export function growthOf(costs: readonly PageCost[]): number | null {
  const few = costs.find(({ pages }) => pages === 100);
  const many = costs.find(({ pages }) => pages === 1000);
  return few && many ? many.mean / few.mean : null;
}

/** The same for each further page: the last step, compared with the one before it. */
export function marginalGrowthOf(costs: readonly PageCost[]): number | null {
  const marginals = costs.flatMap(({ marginal }) => (marginal === null ? [] : [marginal]));
  const [before, last] = [marginals.at(-2), marginals.at(-1)];
  return before && last ? last / before : null;
}
