import type { Parts, Results, Server } from '../results.ts';
import { allBytesOf, growthOf, pageCostsOf, ratioTo } from './page-figures.ts';
import { toCount, toMegabytes, toMs, toRatio, toSeconds, toShare } from './to-figures.ts';

/** What was promised, what was measured (on the worst page, and which that is), and whether that keeps the promise. Null: not measured. */
export type Goal = { promise: string; figure: string; met: boolean | null };

const MOST_BYTES = 32 * 1024;
const MOST_OF_PLAIN = 1 / 6;
const MOST_OF_ASTRO = 1.05;
const MOST_GROWTH = 1.3;
const LEAST_BEHIND_NGINX = 0.9;
const MOST_CHECK_S = 5;
const MOST_START_S = 0.2;
const MOST_MEMORY = 100e6;
// A server may send ten segments of 1,460 bytes before it hears from the browser (RFC 6928). Our headers take about 1,400 bytes.
const FIRST_WINDOW = 10 * 1460 - 1400;

/** Every goal of the bench, judged by what was measured. */
export function goalsOf({ bytes, lighthouse, served, builds }: Results): Goal[] {
  return [
    ...goalsOfBytes(bytes?.data ?? []),
    ...goalsOfLighthouse(lighthouse?.data.pages ?? []),
    ...goalsOfServed(served?.data),
    ...goalsOfBuilds(builds?.data ?? []),
  ];
}

function goalsOfBytes(pages: Parts['bytes']): Goal[] {
  const all = highest(pages, ({ ours }) => allBytesOf(ours));
  const ofPlain = highest(pages, (page) => ratioTo('plain', page, allBytesOf));
  const ofAstro = highest(pages, (page) => ratioTo('astro', page, allBytesOf));
  const html = highest(pages, ({ ours }) => ours.html);
  return [
    atMost(
      `Bytes of a first visit, font and all: at most ${toCount(MOST_BYTES)}`,
      all,
      MOST_BYTES,
      (bytes) => `${toCount(bytes)} bytes`,
    ),
    atMost('Bytes of a first visit: at most 1/6 of those of plain Next', ofPlain, MOST_OF_PLAIN, toShare),
    atMost('Bytes of a first visit: at most 1.05 of those of bare Astro', ofAstro, MOST_OF_ASTRO, toRatio),
    atMost(
      `HTML within the first congestion window: at most ${toCount(FIRST_WINDOW)} bytes`,
      html,
      FIRST_WINDOW,
      (bytes) => `${toCount(bytes)} bytes`,
    ),
  ];
}

function goalsOfLighthouse(pages: Parts['lighthouse']['pages']): Goal[] {
  const lacking = highest(
    pages,
    ({ ours }) => 100 - Math.min(ours.performance, ours.accessibility, ours.bestPractices, ours.seo),
  );
  return [
    atMost(
      'Largest paint: at most 1.05 of the time of bare Astro',
      highest(pages, ({ ours, astro }) => ours.lcp / astro.lcp),
      MOST_OF_ASTRO,
      toRatio,
    ),
    atMost('Lighthouse: 100 in all four', lacking, 0, (points) => `${100 - points} at least`),
    atMost(
      'Blocking time: 0',
      highest(pages, ({ ours }) => ours.tbt),
      0,
      (ms) => `${ms} ms`,
    ),
    atMost(
      'Layout shift: 0',
      highest(pages, ({ ours }) => ours.cls),
      0,
      String,
    ),
  ];
}

function goalsOfServed(served: Parts['served'] | undefined): Goal[] {
  const share = (of: Server, to: Server) => {
    const [ours, theirs] = [served?.[of], served?.[to]];
    return ours && theirs ? { value: ours.perSecond / theirs.perSecond } : null;
  };
  return [
    atLeast('Requests a second: at least those of plain next start', share('ours', 'nextStart'), 1),
    atLeast(
      'Requests a second behind nginx: at least 0.9 of nginx alone',
      share('behindNginx', 'nginx'),
      LEAST_BEHIND_NGINX,
    ),
    atMost(
      'The server: its first page 0.2 s after its start',
      served ? { value: served.atRest.ours.start } : null,
      MOST_START_S,
      (seconds) => toMs(seconds * 1000),
    ),
    atMost(
      'The server: at most 100 MB at rest',
      served ? { value: served.atRest.ours.memory } : null,
      MOST_MEMORY,
      toMegabytes,
    ),
  ];
}

function goalsOfBuilds(sites: Parts['builds']): Goal[] {
  const growth = growthOf(pageCostsOf(sites, 'build'));
  const thousand = sites.find(({ pages }) => pages === 1000);
  return [
    atMost(
      'Cost of a page in a build of 1,000: at most 1.3 of that in one of 100',
      growth === null ? null : { value: growth },
      MOST_GROWTH,
      toRatio,
    ),
    atMost(
      'Checks of 1,000 pages: 5 s',
      thousand ? { value: thousand.check.seconds } : null,
      MOST_CHECK_S,
      toSeconds,
    ),
  ];
}

type Figure = { value: number; where?: string } | null;

/** The highest figure, and its page unless all have the same; null if nothing was measured. */
function highest<Measured extends { type: string }>(
  pages: readonly Measured[],
  figureOf: (page: Measured) => number,
): Figure {
  const values = pages.map((page) => ({ value: figureOf(page), where: page.type }));
  const [first] = values.toSorted((a, b) => b.value - a.value);
  if (!first) return null;
  return values.every(({ value }) => value === first.value) ? { value: first.value } : first;
}

function atMost(promise: string, figure: Figure, most: number, toWords: (value: number) => string): Goal {
  return toGoal(promise, figure, (value) => value <= most, toWords);
}

function atLeast(promise: string, figure: Figure, least: number): Goal {
  return toGoal(promise, figure, (value) => value >= least, toRatio);
}

function toGoal(
  promise: string,
  figure: Figure,
  holds: (value: number) => boolean,
  toWords: (value: number) => string,
): Goal {
  if (!figure) return { promise, figure: 'not measured', met: null };
  const where = figure.where ? ` (${figure.where})` : '';
  return { promise, figure: toWords(figure.value) + where, met: holds(figure.value) };
}
