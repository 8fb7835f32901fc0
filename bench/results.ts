import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is compared: our site, the same pages by plain Next, and the same finished pages by Astro. */
export const VARIANTS = ['ours', 'plain', 'astro'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What a first visit fetches: bytes of bodies as they come over the wire, by kind, and how many requests. */
export type Weight = {
  html: number;
  css: number;
  script: number;
  font: number;
  other: number;
  requests: number;
};

/** Scores of 100, times in milliseconds, the shift without a unit. Each is the median of the runs. */
export type Audit = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  lcp: number;
  tbt: number;
  cls: number;
};

/** Something that was measured of one page in each variant. */
export type PageFigures<Figures> = { type: string; path: string } & Record<Variant, Figures>;

/** Requests a second, and the time in milliseconds within which 99 of 100 were answered: medians of the rounds. */
export type Speed = { perSecond: number; p99: number };

export const SERVERS = ['ours', 'nextStart', 'nginx', 'behindNginx'] as const;
export type Server = (typeof SERVERS)[number];

/** Seconds from the start of a server to its first page, and its memory at rest in bytes: medians of the rounds. */
export type AtRest = { start: number; memory: number };

/** Null where it could not be measured here. */
export type Served = { path: string; rounds: number } & Record<Server, Speed | null> & {
    atRest: Record<'ours' | 'nextStart', AtRest>;
  };

/** Seconds by the clock, and the greatest memory of all processes together, in bytes. */
export type Cost = { seconds: number; memory: number };
export type SiteCost = { pages: number; check: Cost; build: Cost };

export type Machine = { cpu: string; cores: number; memory: number; system: string; kernel: string };

/** What was measured, when, how long that took, and on what. */
export type Part<Data> = {
  date: string;
  seconds: number;
  machine: Machine;
  versions: Record<string, string>;
  data: Data;
};

export type Parts = {
  bytes: PageFigures<Weight>[];
  lighthouse: { runs: number; pages: PageFigures<Audit>[] };
  served: Served;
  builds: SiteCost[];
};

export const PART_NAMES = ['bytes', 'lighthouse', 'served', 'builds'] as const satisfies (keyof Parts)[];
export type PartName = keyof Parts;

/** All that the bench has measured; a part that was never measured is absent. */
export type Results = { [Name in PartName]?: Part<Parts[Name]> };

const FILE = join(import.meta.dirname, 'results.json');

/** The results of earlier runs, or none. */
export function readResults(): Results {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/** Keeps the results for the next run and for docs/measured.md. */
export function writeResults(results: Results): void {
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
}
