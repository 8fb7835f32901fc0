import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageTypesOf } from '#bench/measure/page-types.ts';
import { putResults } from '#bench/report/write-measured.ts';
import { readResults } from '#bench/results.ts';
import { loadSite } from '#lib/site.ts';
import { GOOD } from './results.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('docs/measured.md shows what bench/results.json holds, figure by figure', () => {
  const shown = readFileSync(join(ROOT, 'docs/measured.md'), 'utf8');
  const results = readResults();
  expect(Object.keys(results)).toEqual(['bytes', 'lighthouse', 'served', 'builds']);
  expect(putResults(shown, results)).toBe(shown);
});

test('results come between their marks, with the day and the machine of each part, and nothing else is changed', () => {
  const later = { ...GOOD, builds: { ...GOOD.builds, date: '2026-11-29T12:00:00.000Z' } };
  const data = { ...GOOD.served.data, nginx: null, behindNginx: null };
  const text = putResults('Before.\n\n<!-- bench -->\n\nOld.\n\n<!-- /bench -->\n\nAfter.\n', {
    ...later,
    served: { ...GOOD.served, data },
  });
  expect(text).toMatch(
    /^Before\.\n\n<!-- bench -->\n\nMeasured on November 22, 2026 .*lighthouse, served\)\.$/m,
  );
  expect(text).toMatch(/^Measured on November 29, 2026 .* \(builds\)\.$/m);
  expect(text).toMatch(/^\| nginx alone, the finished file +\| not measured +\|/m);
  expect(text).toMatch(/\n\n<!-- \/bench -->\n\nAfter\.\n$/);
  expect(text).not.toContain('Old.');
  expect(() => putResults('Words.', GOOD)).toThrow(
    'docs/measured.md has no place for the results. Put back a line "<!-- bench -->" and, below it, a line "<!-- /bench -->".',
  );
});

test('the site has one page of each type to measure', () => {
  const { pages } = loadSite(join(ROOT, 'content'));
  const found = pageTypesOf(pages, (path) => path.length).map(({ type }) => type);
  expect(found).toEqual([
    'home',
    'main pillar',
    'longest pillar',
    'article',
    'plain page',
    'articles list',
    'contact',
    'search',
    'crisis',
  ]);
});
