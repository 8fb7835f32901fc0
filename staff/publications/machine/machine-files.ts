import { existsSync, readlinkSync, statSync } from 'node:fs';
import { uptime } from 'node:os';
import { basename, join } from 'node:path';
import { ID } from '#lib/build-note/build-note.ts';
import { readPlain } from './read-plain.ts';

/** What can be read of the machine that builds and serves: files that other programs replace. Whatever is not there, or half there, is null. */
export type Progress = {
  job: string;
  state: 'building' | 'looking' | 'built' | 'failed';
  done: number;
  total: number;
  build: string | null;
  /** Whether the machine was started anew since, so that nothing goes on. */
  isGone: boolean;
};

/** What came of letting a release go live. `stamp` is another one with each writing. */
export type Outcome = {
  when: number;
  state: 'under way' | 'live' | 'failed';
  build: string;
  why: string;
  stamp: string;
};

/** How far the build is that was handed over last. */
export function readProgress(machineDir: string): Progress | null {
  try {
    const text = textOf(join(machineDir, 'build/publication.json'));
    const { job, boot, state, done, total, build } = JSON.parse(text ?? '');
    if (typeof job !== 'string' || !['building', 'looking', 'built', 'failed'].includes(state)) return null;
    const isGone = ['building', 'looking'].includes(state) && boot !== textOf(BOOT_ID);
    const isId = typeof build === 'string' && ID.test(build);
    return {
      job,
      state,
      done: toCount(done),
      total: toCount(total),
      build: isId ? build : null,
      isGone,
    };
  } catch {
    return null;
  }
}

/** More pages than any site has; of anything else, none. */
const MOST_PAGES = 999_999;
const toCount = (told: unknown) =>
  Number.isInteger(told) && Number(told) >= 0 && Number(told) <= MOST_PAGES ? Number(told) : 0;

const BOOT_ID = '/proc/sys/kernel/random/boot_id';

/** So many letters of what a build printed tell why it failed. */
const LAST = 8_000;

/** The last part of what the build printed that was handed over last. */
export const readBuildLog = (machineDir: string): string | null =>
  readPlain(join(machineDir, 'build/publication.txt'), 4 * LAST)
    ?.slice(-LAST)
    .trim() || null;

/** The script waits for 4 minutes at most until another one is done, and takes less than one. */
const UNDER_WAY_MS = 10 * 60_000;

/** What came of the last release that was wanted. */
export function readOutcome(machineDir: string): Outcome | null {
  const file = join(machineDir, 'outcome');
  const text = textOf(file) ?? '';
  const [, time = '', state, rest = ''] = /^(\S+) (under way|live|failed)\b:? ?(.*)$/s.exec(text) ?? [];
  const [, build = '', why = ''] = /^([0-9a-f]{64})(?:\. Why: (.*))?$/s.exec(rest) ?? [];
  if (state !== 'under way' && state !== 'live' && state !== 'failed') return null;
  // What was under way when the machine was started anew does not go on, nor does what takes longer than it can.
  const oldest = Date.now() - Math.min(uptime() * 1000, UNDER_WAY_MS);
  if (state === 'under way' && Date.parse(time) < oldest) return null;
  const { ino, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return { when: Date.parse(time), state, build, why: why || rest, stamp: [text, ino, mtimeMs].join() };
}

/** The build that readers get. */
export function currentBuild(machineDir: string): string | null {
  try {
    const name = basename(readlinkSync(join(machineDir, 'current')));
    return ID.test(name) ? name : null;
  } catch {
    return null;
  }
}

/** The folder of a build that readers can have at once; null where it is not kept. */
export function keptBuild(machineDir: string, build: string): string | null {
  const folder = join(machineDir, 'releases', build);
  return ID.test(build) && existsSync(folder) ? folder : null;
}

/** An update takes no longer. */
const HELD_MS = 30 * 60_000;

/** Whether the developer updates the site at this time. */
export function isHeld(machineDir: string): boolean {
  const { mtimeMs } = statSync(join(machineDir, 'held'), { throwIfNoEntry: false }) ?? {};
  return mtimeMs !== undefined && Date.now() - mtimeMs < HELD_MS;
}

/** What is wanted and not taken yet. */
export const wantedOf = (machineDir: string, what: 'build' | 'release'): string | null =>
  textOf(join(machineDir, 'wanted', what));

/** Each of these files is a line or two, with a reason at the end. */
const MOST_BYTES = 64 * 1024;

const textOf = (path: string): string | null => readPlain(path, MOST_BYTES)?.trim() ?? null;
