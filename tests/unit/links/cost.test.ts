import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Content, parseContent } from '#lib/content/load.ts';
import { buildGraph } from '#lib/links/build-graph.ts';
import { toSite } from '#lib/site.ts';
import { CIRCUMSTANCES } from '#tests/fixture-site.ts';
import { cheapest } from './cheapest.ts';
import { filesOfMany } from './many-pages.ts';

const PATIENCE = { timeout: 120_000 };

// The budget is 3 s on a machine with nothing else to do. A busy one may take twice as long: what this test guards
// against is a cost of another kind, such as a check that looks at every page for every page.
const BOUND = 6000;

const folder = mkdtempSync(join(tmpdir(), 'many-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What one page costs the graph, in milliseconds; as many pages are built for a small site as for a large one. */
function costPerPage({ pages, facts }: Content): number {
  const rounds = Math.ceil(2000 / pages.length);
  const build = () => {
    for (let round = 0; round < rounds; round++) buildGraph(pages, facts.navigation);
  };
  build();
  return cheapest(5, build) / (rounds * pages.length);
}

test('a page costs the graph no more among 2,000 than among 200', PATIENCE, () => {
  const few = costPerPage(parseContent(filesOfMany(200)));
  const many = costPerPage(parseContent(filesOfMany(2000)));
  expect(many / few).toBeLessThan(3);
});

test(
  'the many pages of these tests have no issues, so that every check looks at all of them',
  PATIENCE,
  () => {
    expect(toSite(parseContent(filesOfMany(1000)), CIRCUMSTANCES).issues).toEqual([]);
  },
);

test('reading and checking 1,000 pages takes seconds and not minutes', PATIENCE, () => {
  for (const { file, text } of filesOfMany(1000)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const script = join(import.meta.dirname, 'time-site.ts');
  const printed = execFileSync(process.execPath, [script, folder], { encoding: 'utf8' });
  expect(Number(printed)).toBeGreaterThan(0);
  expect(Number(printed)).toBeLessThan(BOUND);
});
