import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toMarkdown } from '#bench/report/to-markdown.ts';
import { toTable } from '#bench/report/to-table.ts';
import { putResults } from '#bench/report/write-measured.ts';
import { readResults } from '#bench/results.ts';
import { GOOD } from './results.ts';

test('all figures are shown, with the day, the machine and the versions', () => {
  expect(toMarkdown(GOOD)).toMatchInlineSnapshot(`
    "Measured on November 22, 2026 with 2 cores (A processor), 8 GB of memory, Debian, Linux 6.1; Node 24.21.0, Next 16.4.6 (bytes, lighthouse, served, builds).

    ## Promises

    | promise                                                                       |     measured |     |
    | ----------------------------------------------------------------------------- | -----------: | --- |
    | Bytes of a first visit, without the font: at most 1/8 of those of plain Next  |        1/9.1 | met |
    | Bytes of a first visit, without the font: at most 1.05 of those of bare Astro |         1.00 | met |
    | HTML within the first congestion window: at most 13,200 bytes                 |  9,000 bytes | met |
    | Lighthouse: 100 in all four                                                   | 100 at least | met |
    | Blocking time: 0                                                              |         0 ms | met |
    | Layout shift: 0                                                               |            0 | met |
    | Requests a second: at least those of plain next start                         |         1.13 | met |
    | Requests a second behind nginx: at least 0.9 of nginx alone                   |         0.95 | met |
    | The server: its first page 0.2 s after its start                              |       105 ms | met |
    | The server: at most 100 MB at rest                                            |        84 MB | met |
    | Cost of a page in a build of 1,000: at most 1.3 of that in one of 100         |         0.33 | met |
    | Checks of 1,000 pages: 5 s                                                    |        2.9 s | met |

    ## A first visit

    Bytes as they come over the wire, packed with gzip; "other" is the icon and the rules for early fetching.

    | page |  HTML |   CSS | script |   font | other | requests |
    | ---- | ----: | ----: | -----: | -----: | ----: | -------: |
    | home | 9,000 | 7,700 |  1,200 | 36,000 |   100 |        6 |

    The same pages by plain Next (its scripts as a browser loads them), and the same finished pages by Astro. The font is one file, packed by itself, and the same for all: the first columns leave it out.

    | page |   ours | plain Next | ours of it | bare Astro | ours of it | of plain Next with the font | of Astro with the font | requests: ours | plain Next | Astro |
    | ---- | -----: | ---------: | ---------: | ---------: | ---------: | --------------------------: | ---------------------: | -------------: | ---------: | ----: |
    | home | 18,000 |    163,800 |      1/9.1 |     18,000 |       1.00 |                       1/3.7 |                   1.00 |              6 |         10 |     5 |

    ## Lighthouse

    Mobile, with its usual throttling; medians of 5 runs. Scores: performance, accessibility, best practices, search engines; then the time of the largest paint, the blocking time and the layout shift.

    | page |            ours |    paint | blocking | shift |      plain Next |    paint | blocking | shift |      bare Astro |    paint | blocking | shift |
    | ---- | --------------: | -------: | -------: | ----: | --------------: | -------: | -------: | ----: | --------------: | -------: | -------: | ----: |
    | home | 100 100 100 100 | 1,400 ms |     0 ms |     0 | 100 100 100 100 | 1,400 ms |     0 ms |     0 | 100 100 100 100 | 1,400 ms |     0 ms |     0 |

    ## The server

    The main pillar, asked for with \`wrk -t1 -c32 -d10s --latency\` and \`Accept-Encoding: gzip\`; medians of 3 rounds, in turn.

    | server                                               | requests a second | 99 of 100 within | of plain \`next start\` | of nginx alone | first page after | memory at rest |
    | ---------------------------------------------------- | ----------------: | ---------------: | --------------------: | -------------: | ---------------- | -------------- |
    | \`npm start\`                                          |               900 |          40.0 ms |                  1.13 |           0.03 | 105 ms           | 84 MB          |
    | plain \`next start\` of the same pages                 |               800 |          45.5 ms |                  1.00 |           0.03 | 400 ms           | 150 MB         |
    | nginx alone, the finished file                       |            30,000 |           2.0 ms |                 37.50 |           1.00 |                  |                |
    | the site behind nginx, as \`deploy/nginx.conf\` has it |            28,500 |           2.5 ms |                 35.63 |           0.95 |                  |                |

    ## Many pages

    Generated pages, checked with \`npm run check\` and built with \`npm run build\`; the memory is that of all processes together at its highest.

    | pages | checks |  a page | each further | memory |  build |  a page | each further | memory |
    | ----: | -----: | ------: | ------------ | -----: | -----: | ------: | ------------ | -----: |
    |   100 |  1.0 s | 10.0 ms |              | 100 MB | 20.0 s |  200 ms |              | 900 MB |
    |   300 |  1.5 s |  5.0 ms | 2.5 ms       | 100 MB | 30.0 s |  100 ms | 50.0 ms      | 900 MB |
    |  1000 |  2.9 s |  2.9 ms | 2.0 ms       | 100 MB | 65.0 s | 65.0 ms | 50.0 ms      | 900 MB |

    A page of the largest costs 0.33 of what one of the smallest does, each further page of the last step 1.00 of one of the step before."
  `);
});

test('parts that were measured on another day say so', () => {
  const later = { ...GOOD, builds: { ...GOOD.builds, date: '2026-11-29T12:00:00.000Z' } };
  expect(toMarkdown(later).split('\n\n').slice(0, 2)).toEqual([
    expect.stringMatching(/^Measured on November 22, 2026 .* \(bytes, lighthouse, served\)\.$/),
    expect.stringMatching(/^Measured on November 29, 2026 .* \(builds\)\.$/),
  ]);
});

test('a server that could not be had has no figures', () => {
  const data = { ...GOOD.served.data, nginx: null, behindNginx: null };
  const markdown = toMarkdown({ served: { ...GOOD.served, data } });
  expect(markdown).toMatch(/\| nginx alone, the finished file +\| not measured +\|/);
});

test('columns of figures are set to the right', () => {
  expect(
    toTable([
      ['name', 'bytes'],
      ['one', '12'],
      ['another', '1,234'],
    ]),
  ).toBe(
    ['| name    | bytes |', '| ------- | ----: |', '| one     |    12 |', '| another | 1,234 |'].join('\n'),
  );
});

test('results come between their marks, and nothing else is changed', () => {
  const text = 'Before.\n\n<!-- bench -->\n\nOld.\n\n<!-- /bench -->\n\nAfter.\n';
  expect(putResults(text, GOOD)).toBe(
    `Before.\n\n<!-- bench -->\n\n${toMarkdown(GOOD)}\n\n<!-- /bench -->\n\nAfter.\n`,
  );
});

test('a text without the marks is told what it lacks', () => {
  expect(() => putResults('Words.', GOOD)).toThrow(
    'docs/measured.md has no place for the results. Put back a line "<!-- bench -->" and, below it, a line "<!-- /bench -->".',
  );
});

test('docs/measured.md shows what bench/results.json holds, figure by figure', () => {
  const shown = readFileSync(join(import.meta.dirname, '../../../docs/measured.md'), 'utf8');
  const results = readResults();
  expect(Object.keys(results)).toEqual(['bytes', 'lighthouse', 'served', 'builds']);
  expect(putResults(shown, results)).toBe(shown);
});
