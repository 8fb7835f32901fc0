import type { Audit, Results, SiteCost, Weight } from '#bench/results.ts';

const WEIGHT: Weight = { html: 9_000, css: 5_300, script: 1_200, font: 12_400, other: 100, requests: 6 };
const AUDIT: Audit = {
  performance: 100,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  lcp: 1_400,
  tbt: 0,
  cls: 0,
};

const about = {
  date: '2026-11-22T12:00:00.000Z',
  seconds: 60,
  machine: { cpu: 'A processor', cores: 2, memory: 8 * 2 ** 30, system: 'Debian', kernel: '6.1' },
  versions: { Node: '24.21.0', Next: '16.4.6' },
};

export const costOf = (pages: number, check: number, build: number): SiteCost => ({
  pages,
  check: { seconds: check, memory: 100e6 },
  build: { seconds: build, memory: 900e6 },
});

/** Results that meet every promise, all of the figures made up. */
export const GOOD: Required<Results> = {
  bytes: {
    ...about,
    data: [
      {
        type: 'home',
        path: '/',
        ours: WEIGHT,
        plain: { ...WEIGHT, html: 20_000, css: 7_700, script: 136_000, font: 36_000, requests: 10 },
        astro: { ...WEIGHT, requests: 5 },
      },
    ],
  },
  lighthouse: {
    ...about,
    data: { runs: 5, pages: [{ type: 'home', path: '/', ours: AUDIT, plain: AUDIT, astro: AUDIT }] },
  },
  served: {
    ...about,
    data: {
      path: '/main/',
      rounds: 3,
      ours: { perSecond: 900, p99: 40 },
      nextStart: { perSecond: 800, p99: 45.5 },
      nginx: { perSecond: 30_000, p99: 2 },
      behindNginx: { perSecond: 28_500, p99: 2.5 },
      atRest: { ours: { start: 0.105, memory: 84e6 }, nextStart: { start: 0.4, memory: 150e6 } },
    },
  },
  builds: { ...about, data: [costOf(100, 1, 20), costOf(300, 1.5, 30), costOf(1000, 2.9, 65)] },
};
