import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Page } from '#lib/content/page.ts';
import { buildGraph } from '#lib/links/build-graph.ts';
import { contentFolder } from '#tests/content-folder.ts';
import { pageWith } from '../content/write-page.ts';
import { cheapest } from './cheapest.ts';
import { menuOf } from './graph-of.ts';
import { filesOfMany } from './many-pages.ts';
import type { SiteCost } from './time-site.ts';

// A busy machine is slow, and slow by fits. So costs are compared with one another, taken at the same time and far enough
// apart that no fit looks like a cost of another kind; and what is too dear is too dear three times.
const PATIENCE = { timeout: 120_000, retry: 2 };

const MENU = menuOf('number-1');

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

/** What one page costs the graph; as many pages are built for a small site as for a large one. */
function costInGraph(count: number): number {
  const pages = pagesOf(count);
  const rounds = Math.ceil(5000 / count);
  const build = () => {
    for (let round = 0; round < rounds; round++) buildGraph(pages, MENU);
  };
  build();
  return cheapest(5, build) / (rounds * count);
}

test('a page costs the graph hardly more among 5,000 than among 250', PATIENCE, () => {
  expect(costInGraph(5000) / costInGraph(250)).toBeLessThan(6);
});

test(
  'reading and checking 1,000 pages takes seconds, and each page costs what it costs among 100',
  PATIENCE,
  () => {
    const folders = [100, 1000].map((count) =>
      contentFolder(Object.fromEntries(filesOfMany(count).map(({ file, text }) => [file, text]))),
    );
    const script = join(import.meta.dirname, 'time-site.ts');
    const printed = execFileSync(process.execPath, [script, ...folders], { encoding: 'utf8' });
    const [few, many]: SiteCost[] = JSON.parse(printed);
    if (!few || !many) throw new Error(printed);
    // A page with an issue may be left out by other checks: of these, every check looks at all.
    expect([few.issues, many.issues]).toEqual([0, 0]);
    expect(many.check / few.check).toBeLessThan(20);
    expect(many.read / few.read).toBeLessThan(20);
    // The budget is 3 s on a machine with nothing else to do, and checks are the small part of it.
    expect(many.check).toBeLessThan(many.read / 2);
    expect(many.read + many.check).toBeLessThan(10_000);
  },
);
