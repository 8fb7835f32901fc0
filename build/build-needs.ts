import { memoryHere, toGigabytes } from '#lib/processes/memory-here.ts';

/** The memory with which a build, or a release, is sure to end. One of the site as it is takes 1.2 GB at its highest, on two cores. */
const BYTES = 2 * 2 ** 30;

/** The same in words. */
export const BUILD_NEEDS = `a build needs ${toGigabytes(BYTES)}`;

/** A line to print before a build where there is less memory than it needs; null where there is enough. */
export function warnOfMemory(memory = memoryHere()): string | null {
  if (memory >= BYTES) return null;
  return `There is ${toGigabytes(memory)} of memory free here, and ${BUILD_NEEDS}: it may be killed before it ends. Add memory or swap, or make the release on another machine and copy its file (docs/running.md).`;
}
