import { ageOf } from '../age-of.ts';
import { formatDuration } from '../format-duration.ts';
import type { Backlog } from '../outbox/outbox.ts';

const PATIENCE = 15 * 60_000;
const REPEAT = 60 * 60_000;

/** A line for the log: an alert, or that it is over. */
export type BacklogAlert = { level: 'error' | 'info'; line: string };

/**
 * Makes a function that looks at what waits. It says so once the oldest inquiry has waited for 15 minutes, again each hour, and once when
 * that is over; null otherwise. Times in milliseconds since 1970.
 */
export function makeBacklogAlert(): (
  backlog: Backlog,
  now: number,
  lastFailure: string | null,
) => BacklogAlert | null {
  let raisedAt: number | null = null;
  return ({ pending, oldestAt }, now, lastFailure) => {
    const waited = oldestAt === null ? 0 : ageOf(oldestAt, now);
    if (waited < PATIENCE) {
      if (raisedAt === null) return null;
      raisedAt = null;
      return { level: 'info', line: 'All is well again: no inquiry has waited for 15 minutes.' };
    }
    if (raisedAt !== null && now - raisedAt < REPEAT) return null;
    raisedAt = now;
    const span = formatDuration(waited);
    const who =
      pending === 1
        ? `1 inquiry has waited for ${span}`
        : `${pending} inquiries wait, the oldest for ${span}`;
    const why =
      lastFailure === null ? 'No attempt of this process has failed.' : `The last failure: ${lastFailure}`;
    return { level: 'error', line: `ALERT: ${who}. ${why}` };
  };
}
