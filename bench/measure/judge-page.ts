import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserArgs } from '#tools/browser/find-browser.ts';
import type { Audit } from '../results.ts';
import { TOOLS } from '../tools.ts';
import { medianOf } from './median-of.ts';

const RUN_WITHIN_MS = 90_000;
const MOST_FAILURES = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

type Report = {
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null } | undefined>;
  audits: Record<string, { numericValue?: number } | undefined>;
};
// What we use of the two packages, which lie in a folder where TypeScript does not look for types.
type Lighthouse = (url: string, flags: Record<string, unknown>) => Promise<{ lhr: Report } | undefined>;
type Launch = (options: Record<string, unknown>) => Promise<{ port: number; kill: () => void }>;

const load = async (path: string) => import(pathToFileURL(join(TOOLS, 'node_modules', path)).href);

/**
 * What Lighthouse says about a page: mobile, its default throttling, medians of some runs. A failed run is repeated with a new browser; the third
 * failure throws.
 */
export async function judgePage(browser: string, url: string, runs: number): Promise<Audit> {
  const audits: Audit[] = [];
  for (let failures = 0; audits.length < runs; ) {
    try {
      for await (const report of reportsOf(browser, url, runs - audits.length)) audits.push(toAudit(report));
    } catch (error) {
      failures += 1;
      if (failures === MOST_FAILURES) throw error;
    }
  }
  const median = (name: keyof Audit) => medianOf(audits.map((audit) => audit[name]));
  return {
    performance: median('performance'),
    accessibility: median('accessibility'),
    bestPractices: median('bestPractices'),
    seo: median('seo'),
    lcp: median('lcp'),
    tbt: median('tbt'),
    cls: median('cls'),
  };
}

/** Lighthouse clears the cache and the storage of its browser before each run, so one browser will do for several. */
async function* reportsOf(browser: string, url: string, runs: number): AsyncGenerator<Report> {
  const { launch }: { launch: Launch } = await load('chrome-launcher/dist/index.js');
  const { default: lighthouse }: { default: Lighthouse } = await load('lighthouse/core/index.js');
  const chrome = await launch({
    chromePath: browser,
    chromeFlags: ['--headless=new', ...browserArgs()],
    logLevel: 'silent',
  });
  const flags = {
    port: chrome.port,
    onlyCategories: CATEGORIES,
    disableFullPageScreenshot: true,
    logLevel: 'silent',
  };
  try {
    for (let run = 0; run < runs; run++) {
      const result = await within(RUN_WITHIN_MS, lighthouse(url, flags), url);
      if (!result) throw new Error(`Lighthouse said nothing about ${url}.`);
      if (result.lhr.runtimeError)
        throw new Error(`Lighthouse on ${url}: ${result.lhr.runtimeError.message}`);
      yield result.lhr;
    }
  } finally {
    chrome.kill();
  }
}

async function within<Value>(ms: number, promise: Promise<Value>, url: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Lighthouse did not finish in time on ${url}.`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The figures in a report. Throws if one is missing: a page that was not judged has no score. */
function toAudit({ categories, audits }: Report): Audit {
  const score = (name: string) => Math.round(100 * found(categories[name]?.score, name));
  const value = (name: string) => found(audits[name]?.numericValue, name);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: value('cumulative-layout-shift'),
  };
}

function found(value: number | null | undefined, name: string): number {
  if (typeof value === 'number') return value;
  throw new Error(`Lighthouse gave no figure for "${name}".`);
}
