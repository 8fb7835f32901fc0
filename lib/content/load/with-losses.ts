import type { Issue } from '../../issue.ts';

/** The faults of some fields, and what is lost in them, once: a text that starts with # makes a field empty, which is told first. */
export function withLosses(faults: readonly Issue[], losses: readonly Issue[]): Issue[] {
  const told = new Set(faults.map(({ line }) => line));
  return [...faults, ...losses.filter(({ line }) => !told.has(line))];
}
