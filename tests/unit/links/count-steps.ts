// Prints, as JSON, how much code the link graph of sites of some sizes runs (`graph 250 5000`), or reading and checking the sites in some
// folders (`site folder …`). Run by cost.test.ts in plain Node, as `npm run check` is, and with nothing optimized, so that all is counted.
import { parseContent, readContent } from '#lib/content/load/load.ts';
import type { Page } from '#lib/content/model/page.ts';
import { buildGraph } from '#lib/links/build-graph.ts';
import { toSite } from '#lib/site.ts';
import { CHECK_CONTEXT } from '#tests/fixture-site.ts';
import { pageWith } from '#tools/copies/write-page.ts';
import { menuOf } from './graph-of.ts';
import { stepsOf } from './steps-of.ts';

/** Steps, for how many pages, and how many issues were found. */
export type SiteCost = { pages: number; read: number; check: number; issues: number };

function costOfSite(folder: string): SiteCost {
  let site = toSite(parseContent([]), CHECK_CONTEXT);
  const read = stepsOf(() => {
    const { files, pictures } = readContent(folder);
    site = toSite(parseContent(files, pictures), CHECK_CONTEXT);
  });
  const check = stepsOf(() => site.issues);
  return { pages: site.pages.length, read, check, issues: site.issues.length };
}

/** The home page with a link to each of the others, which lead to five of each other. */
function pagesOf(count: number): Page[] {
  const home = pageWith({}, '[one](/number-1/)', 'pages/home.mdx');
  const other = pageWith({}, '[one](/number-1/)', 'pages/number-1.mdx');
  const linksTo = (numbers: number[]) =>
    home.links.flatMap((link) =>
      numbers.map((number) => ({ ...link, href: `/number-${number % count}/#part-${number}` })),
    );
  const others = Array.from({ length: count }, (_, index) => ({
    ...other,
    slug: `number-${index}`,
    path: `/number-${index}/`,
    frontmatter: { ...other.frontmatter, navLabel: `Number ${index}` },
    links: linksTo([1, 7, 31, 127, 511].map((step) => index + step)),
  }));
  return [{ ...home, links: linksTo([...others.keys()]) }, ...others];
}

/** Steps for each page. */
function costInGraph(count: string): number {
  const pages = pagesOf(Number(count));
  const menu = menuOf('number-1');
  return stepsOf(() => buildGraph(pages, menu)) / pages.length;
}

const [what, ...words] = process.argv.slice(2);
const costOf: (word: string) => SiteCost | number = what === 'site' ? costOfSite : costInGraph;
// The first one pays for what is loaded once, such as the dictionary.
const [, ...costs] = [...words.slice(0, 1), ...words].map(costOf);
console.log(JSON.stringify(costs));
