import type { Site } from '#lib/site.ts';
import type { OnStep } from '#staff/repository/commit-files.ts';
import type { Repository } from '#staff/repository/repository.ts';
import type { Job } from './job-rows.ts';

/** What the steps of a publication work with. */
export type Works = {
  repository: Repository;
  machineDir: string;
  origin: string;
  patience: Patience;
  siteAt: (at: string) => Promise<Site>;
  /** Lets `live` follow what readers get, where someone changed that on the machine. */
  settle: () => Promise<void>;
  /** Told before each act. Tests end the process there. */
  onStep: OnStep;
  /** Shows what a publication waits for, or how many pages were looked at: it is not written down. */
  show: (job: Job, shown: Partial<Pick<Job, 'waitsFor' | 'looked'>>) => void;
  /** Writes down that something is done once more, before it is. */
  note: (job: Job, noted: Partial<Job>) => Job;
  /** Waits a moment; throws `Closed` where the room closes. */
  pause: () => Promise<void>;
};

/** How long each wait may last, in milliseconds, and what must be free on the disk. */
export type Patience = {
  /** Between two looks at what the machine does. */
  look: number;
  /** From the last sign of a build until it counts as gone. */
  pickUp: number;
  build: number;
  switch: number;
  ask: number;
  /** After what could not be written down, until it is tried again. */
  again: number;
  freeBytes: number;
};

/** A build takes 2 minutes, and its limit is 20; the script waits for 4 minutes at most until another one is done. */
export const PATIENCE: Patience = {
  look: 500,
  pickUp: 15_000,
  build: 20 * 60_000,
  switch: 6 * 60_000,
  ask: 30_000,
  again: 10_000,
  freeBytes: 1024 ** 3,
};

/** The room closes: what waits goes on when it is open again. */
export class Closed extends Error {}

/** What a step gives on: what is written down before the next one, with its stage. */
export type Step = (works: Works, job: Job) => Promise<Partial<Job>>;

export const NOTHING_PUBLISHED = 'Nothing was published. Readers see what they saw before.';

/** Ends a publication: with what readers see, why, and what is to be done. */
export function fail(
  { stage }: Job,
  sentence: string,
  more: { path?: string | null; log?: string | null; readers?: string } = {},
): Partial<Job> {
  const { path = null, log = null, readers = NOTHING_PUBLISHED } = more;
  return { stage: 'failed', failure: { stage, sentence: `${readers} ${sentence}`, path, log } };
}
