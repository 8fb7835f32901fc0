import { expect, test } from 'vitest';
import { goalsOf } from '#bench/report/goals.ts';
import type { Results } from '#bench/results.ts';
import { costOf, GOOD } from './results.ts';

const toLines = (results: Results) =>
  goalsOf(results).map(({ promise, figure, met }) => `${promise} | ${figure} | ${met}`);

test('every promise is judged by its figure', () => {
  expect(toLines(GOOD)).toMatchInlineSnapshot(`
    [
      "Bytes of a first visit, font and all: at most 32,768 | 28,000 bytes | true",
      "Bytes of a first visit: at most 1/6 of those of plain Next | 1/7.1 | true",
      "Bytes of a first visit: at most 1.05 of those of bare Astro | 1.00 | true",
      "HTML within the first congestion window: at most 13,200 bytes | 9,000 bytes | true",
      "Largest paint: at most 1.05 of the time of bare Astro | 1.00 | true",
      "Lighthouse: 100 in all four | 100 at least | true",
      "Blocking time: 0 | 0 ms | true",
      "Layout shift: 0 | 0 | true",
      "Requests a second: at least those of plain next start | 1.13 | true",
      "Requests a second behind nginx: at least 0.9 of nginx alone | 0.95 | true",
      "The server: its first page 0.2 s after its start | 105 ms | true",
      "The server: at most 100 MB at rest | 84 MB | true",
      "Cost of a page in a build of 1,000: at most 1.3 of that in one of 100 | 0.33 | true",
      "Checks of 1,000 pages: 5 s | 2.9 s | true",
    ]
  `);
});

test('what was not measured is not met', () => {
  expect(goalsOf({}).map(({ met }) => met)).toEqual(goalsOf(GOOD).map(() => null));
});

const [home] = GOOD.bytes.data;
const [judged] = GOOD.lighthouse.data.pages;
if (!home || !judged) throw new Error('The results have no page.');
const resultsWith = <Name extends keyof Results>(
  name: Name,
  data: Required<Results>[Name]['data'],
): Results => ({
  ...GOOD,
  [name]: { ...GOOD[name], data },
});

test.each<[Results, string]>([
  [
    resultsWith('bytes', [home, { ...home, type: 'article', ours: { ...home.ours, html: 14_000 } }]),
    'Bytes of a first visit, font and all: at most 32,768 | 33,000 bytes (article) | false',
  ],
  [
    resultsWith('bytes', [{ ...home, plain: { ...home.plain, script: 90_000 } }]),
    'Bytes of a first visit: at most 1/6 of those of plain Next | 1/5.5 | false',
  ],
  [
    resultsWith('bytes', [{ ...home, ours: { ...home.ours, script: 3_000 } }]),
    'Bytes of a first visit: at most 1.05 of those of bare Astro | 1.06 | false',
  ],
  [
    resultsWith('lighthouse', { runs: 5, pages: [{ ...judged, ours: { ...judged.ours, lcp: 1_500 } }] }),
    'Largest paint: at most 1.05 of the time of bare Astro | 1.07 | false',
  ],
  [
    resultsWith('lighthouse', { runs: 5, pages: [{ ...judged, ours: { ...judged.ours, seo: 99 } }] }),
    'Lighthouse: 100 in all four | 99 at least | false',
  ],
  [
    resultsWith('lighthouse', { runs: 5, pages: [{ ...judged, ours: { ...judged.ours, tbt: 12 } }] }),
    'Blocking time: 0 | 12 ms | false',
  ],
  [
    resultsWith('lighthouse', { runs: 5, pages: [{ ...judged, ours: { ...judged.ours, cls: 0.01 } }] }),
    'Layout shift: 0 | 0.01 | false',
  ],
  [
    resultsWith('served', { ...GOOD.served.data, nextStart: { perSecond: 1000, p99: 1 } }),
    'Requests a second: at least those of plain next start | 0.90 | false',
  ],
  [
    resultsWith('served', { ...GOOD.served.data, nginx: { perSecond: 32_000, p99: 1 } }),
    'Requests a second behind nginx: at least 0.9 of nginx alone | 0.89 | false',
  ],
  [
    resultsWith('served', {
      ...GOOD.served.data,
      atRest: { ...GOOD.served.data.atRest, ours: { start: 0.25, memory: 84e6 } },
    }),
    'The server: its first page 0.2 s after its start | 250 ms | false',
  ],
  [
    resultsWith('served', {
      ...GOOD.served.data,
      atRest: { ...GOOD.served.data.atRest, ours: { start: 0.1, memory: 101e6 } },
    }),
    'The server: at most 100 MB at rest | 101 MB | false',
  ],
  [
    resultsWith('builds', [costOf(100, 1, 20), costOf(1000, 2, 280)]),
    'Cost of a page in a build of 1,000: at most 1.3 of that in one of 100 | 1.40 | false',
  ],
  [
    resultsWith('builds', [costOf(100, 1, 20), costOf(1000, 5.4, 100)]),
    'Checks of 1,000 pages: 5 s | 5.4 s | false',
  ],
])('a promise is not met: $1', (results, line) => {
  expect(toLines(results)).toContain(line);
});
