import type { CrisisLine } from '../model/facts-schema.ts';
import { toDialable } from './to-dialable.ts';

/** A line for emergencies, with its numbers as people read them and as links need them. */
export type ReachableLine = CrisisLine & { dialable: { call: string; text: string | null } };

/** Adds to a line for emergencies what a phone dials. */
export function toReachable(line: CrisisLine): ReachableLine {
  const { call, text } = line;
  return { ...line, dialable: { call: toDialable(call), text: text && toDialable(text.to) } };
}
