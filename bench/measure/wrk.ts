import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describeEnd } from '#lib/processes/describe-end.ts';
import type { Speed } from '../results.ts';
import { medianOf } from './median-of.ts';

const SECONDS = 10;
const PATIENCE_MS = 30_000;

/**
 * Requests one page as fast as it is answered: 32 connections, one thread, ten seconds. Throws on any answer but 200, and if one takes ten
 * seconds: a machine that busy measures nothing.
 */
export async function runWrk(url: string, seconds: number = SECONDS): Promise<Speed> {
  const { stdout } = await promisify(execFile)(
    'wrk',
    ['-t1', '-c32', `-d${seconds}s`, '--timeout', '10s', '--latency', '-H', 'Accept-Encoding: gzip', url],
    { timeout: seconds * 1000 + PATIENCE_MS },
  ).catch((error) => {
    // A signal of ours is one that came too late for it.
    if (!error.signal || error.killed) throw error;
    throw new Error(`${describeEnd('wrk', error)}`);
  });
  return toSpeed(stdout);
}

const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 };

/** The figures that wrk printed. Throws if requests failed: refusing fast is not speed. */
export function toSpeed(printed: string): Speed {
  const fault = /^\s*(Non-2xx or 3xx responses: \d+|Socket errors: .*)$/m.exec(printed)?.[1];
  if (fault) throw new Error(`Some requests of wrk failed. ${fault}`);
  const perSecond = /^Requests\/sec:\s+([\d.]+)/m.exec(printed)?.[1];
  const [, p99, unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s)\s*$/m.exec(printed) ?? [];
  if (!perSecond || !p99) throw new Error(`wrk printed something unexpected:\n${printed}`);
  return { perSecond: Number(perSecond), p99: Number((Number(p99) * (UNITS[unit] ?? 1)).toFixed(2)) };
}

/** The medians of several rounds. */
export function medianSpeed(rounds: readonly Speed[]): Speed {
  return {
    perSecond: Math.round(medianOf(rounds.map((each) => each.perSecond))),
    p99: medianOf(rounds.map((each) => each.p99)),
  };
}
