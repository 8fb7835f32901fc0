import { constants } from 'node:os';
import { memoryHere, toGigabytes } from './memory-here.ts';

/** How a program ended, as Node tells it: `spawnSync` and `spawn` say `status`, errors of `execFile` say `code`. */
export type End = {
  status?: number | string | null;
  code?: number | string | null;
  signal?: NodeJS.Signals | null;
};

/** What else is known: how much memory the work takes, as in "a build needs 2 GB". */
type Known = { needs?: string; memory?: number };

const CRASHES = ['SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGSEGV', 'SIGTRAP'];

/**
 * Says in plain words how a program ended that was to do something, and what to do about it; null where it ended well. A signal is always named:
 * what was killed says nothing itself.
 */
export function describeEnd(program: string, end: End, known: Known = {}): string | null {
  const status = end.status ?? end.code ?? null;
  const signal = end.signal ?? signalOf(status);
  if (signal) return `${program} ${describeSignal(signal, known)}`;
  if (status === 'ENOENT') return `There is no ${program} here. Install it, and try again.`;
  return status === 0 ? null : `${program} failed (${status}).`;
}

function describeSignal(signal: NodeJS.Signals, { needs, memory = memoryHere() }: Known): string {
  const has = `this machine has ${toGigabytes(memory)} free`;
  const amounts = needs ? `${needs}, and ${has}` : has;
  if (signal === 'SIGKILL')
    return `was killed (SIGKILL), most likely because the machine ran out of memory: ${amounts}. Stop other programs, add memory or swap, and try again.`;
  if (CRASHES.includes(signal))
    return `crashed (${signal}), as programs do that get no more memory: ${amounts}. If that is enough, the fault is its own: what it said stands above.`;
  return `was stopped (${signal}) before it was done, by someone or by the system. Run it again.`;
}

/** A shell says of a program that was killed that it ended with 128 and the number of the signal (POSIX, "Exit Status for Commands"). */
function signalOf(status: number | string | null): NodeJS.Signals | null {
  if (typeof status !== 'number' || status <= 128) return null;
  const found = Object.entries(constants.signals).find(([, number]) => number === status - 128);
  return (found?.[0] as NodeJS.Signals) ?? null;
}
