import { totalmem } from 'node:os';
import { procText } from './proc-text.ts';

/**
 * The memory in bytes that a program started now can have: what is available, with swap, or what the group of this process (a container, a unit
 * of systemd) may have at most, where that is less. Where the system does not say what is available, as on a Mac, all that there is.
 */
export function memoryHere(): number {
  // A limit beyond all memory, or 0, is none.
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return Math.min(limit, availableIn(procText('meminfo')) ?? totalmem());
}

/** What is available, with swap, as `/proc/meminfo` tells it (proc_meminfo(5)); null where it does not. */
export function availableIn(meminfo: string): number | null {
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(meminfo)?.[1]);
  const available = kilobytes('MemAvailable');
  return Number.isNaN(available) ? null : 1024 * (available + (kilobytes('SwapFree') || 0));
}

/**
 * Whether the system kills a process from now on because memory ran out, for what is started by something else, and of which that only says that it
 * ended. Always no where the system does not say.
 */
export function watchMemory(count = countKilledForMemory): () => boolean {
  const before = count();
  return () => before !== null && (count() ?? 0) > before;
}

/** How many processes this system has killed since it started because memory ran out; null where it does not say. */
function countKilledForMemory(): number | null {
  const found = /^oom_kill (\d+)$/m.exec(procText('vmstat'))?.[1];
  return found === undefined ? null : Number(found);
}

/** An amount of memory as people say it: 1.9 GB. */
export function toGigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1).replace(/\.0$/, '')} GB`;
}
