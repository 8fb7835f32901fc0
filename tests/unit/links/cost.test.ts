import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '#tests/content-folder.ts';
import { filesOfMany } from '#tools/copies/many-pages.ts';
import type { SiteCost } from './count-steps.ts';

// Costs are steps of the program and not of a clock: a count is the same on every machine. How long a build takes is measured by the bench.
const PATIENCE = { timeout: 240_000 };

function count<Cost>(...words: string[]): Cost[] {
  const args = ['--no-opt', '--no-maglev', join(import.meta.dirname, 'count-steps.ts'), ...words];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

test('a page costs the graph hardly more among 5,000 than among 250', PATIENCE, () => {
  const [few = 0, many = 0] = count<number>('graph', '250', '5000');
  // To put them in order costs a little more among many: it takes about n log n looks.
  expect(many / few).toBeLessThan(3);
});

test('reading and checking one more page costs among 500 what it costs among 100', PATIENCE, () => {
  const folders = [20, 100, 500].map((pages) =>
    contentFolder(Object.fromEntries(filesOfMany(pages).map(({ file, text }) => [file, text]))),
  );
  const [first, few, many] = count<SiteCost>('site', ...folders);
  if (!first || !few || !many) throw new Error('Nothing was counted.');
  // A page with an issue may be left out by other checks: of these, every check looks at all.
  expect([first.issues, few.issues, many.issues]).toEqual([0, 0, 0]);
  // The pages that every site has are shorter than those that come to it, and count on neither side.
  const costOfOneMore = (from: SiteCost, to: SiteCost, what: 'read' | 'check') =>
    (to[what] - from[what]) / (to.pages - from.pages);
  for (const what of ['read', 'check'] as const)
    expect(costOfOneMore(few, many, what) / costOfOneMore(first, few, what)).toBeLessThan(1.05);
  // Checks look at what was read, and read nothing anew.
  expect(many.check / many.read).toBeLessThan(0.1);
});
