import { type Command, readCommand, refuse } from '#tools/command-line/read-command.ts';
import { PART_NAMES, type PartName } from './results.ts';

const USAGE = `npm run bench -- [--only ${PART_NAMES.join(',')}] [--runs 5] [--rounds 5] [--sizes 100,300,1000] [--try]`;

/** How to call the bench. */
export const BENCH = {
  usage: USAGE,
  flags: { only: 'string', runs: 'string', rounds: 'string', sizes: 'string', try: 'boolean' },
} as const satisfies Command;

/** How to call the bench of inquiries. */
export const BENCH_INQUIRIES = { usage: 'npm run bench:inquiries' } as const satisfies Command;

/** How to call the bench of the staff room. */
export const BENCH_ROOM = { usage: 'npm run bench:room' } as const satisfies Command;

/** How to call the bench of a site with other content. */
export const BENCH_SITE = {
  usage: 'npm run bench:site -- path/to/a/folder [--only "home,article"] [--runs 5]',
  flags: { only: 'string', runs: 'string' },
  words: 1,
  needs: 'Name the folder that holds "content".',
} as const satisfies Command;

/** What the bench is asked to do. */
export type Options = {
  parts: PartName[];
  /** Of Lighthouse, for each page. */
  runs: number;
  /** Of wrk, for each server. */
  rounds: number;
  /** How many pages the generated sites have. */
  sizes: number[];
  /** Whether the results are only printed, and not kept. */
  isTrial: boolean;
};

/** Reads what follows the command; if that makes no sense, says why and ends the process. */
export function readOptions(args?: readonly string[]): Options {
  const { flags } = readCommand(BENCH, args);
  const parts = flags.only?.split(',') ?? PART_NAMES;
  const odd = parts.find((part) => !isPart(part));
  if (odd !== undefined) refuse(`There is no part "${odd}". The parts are ${PART_NAMES.join(', ')}.`, USAGE);
  return {
    parts: PART_NAMES.filter((name) => parts.includes(name)),
    runs: toNumber('runs', flags.runs ?? '5'),
    rounds: toNumber('rounds', flags.rounds ?? '5'),
    sizes: (flags.sizes ?? '100,300,1000').split(',').map((size) => toNumber('sizes', size)),
    isTrial: flags.try === true,
  };
}

const isPart = (name: string): name is PartName => (PART_NAMES as readonly string[]).includes(name);

/** The number that a flag names; if it is none, says so and ends the process. */
export function toNumber(flag: string, word: string, usage: string = USAGE): number {
  if (/^[1-9]\d{0,4}$/.test(word)) return Number(word);
  return refuse(`--${flag} is "${word}", which is not a whole number from 1 to 99999.`, usage);
}
