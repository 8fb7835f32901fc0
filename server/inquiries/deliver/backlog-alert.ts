import { formatDuration } from '../format-duration.ts';
import { ageOf, type Backlog } from '../outbox/outbox.ts';

const ALERT_AFTER = 15 * 60_000;
const REPEAT_AFTER = 60 * 60_000;

/** A line to log: an alert, or its end. */
export type BacklogAlert = { level: 'error' | 'info'; line: string };

/**
 * Makes a function that checks a backlog. It returns an alert once the oldest inquiry has waited for 15 minutes, again each hour, and a line
 * when that is over; otherwise null. `now` is in milliseconds since 1970, and
 * no hour is measured by it: someone may set that clock.
 */
export function makeBacklogAlert(): (
  backlog: Backlog,
  now: number,
  lastFailure: string | null,
) => BacklogAlert | null {
  let alertedAt: number | null = null;
  return ({ pending, oldestAt }, now, lastFailure) => {
    const age = oldestAt === null ? 0 : ageOf(oldestAt, now);
    if (age < ALERT_AFTER) {
      if (alertedAt === null) return null;
      alertedAt = null;
      return { level: 'info', line: 'The backlog is cleared: no inquiry has waited for 15 minutes.' };
    }
    if (alertedAt !== null && performance.now() - alertedAt < REPEAT_AFTER) return null;
    alertedAt = performance.now();
    const waited = formatDuration(age);
    const backlog =
      pending === 1
        ? `1 inquiry has been waiting for ${waited}`
        : `${pending} inquiries are waiting, the oldest for ${waited}`;
    const cause =
      lastFailure === null ? 'No attempt of this process has failed.' : `The last failure: ${lastFailure}`;
    return { level: 'error', line: `ALERT: ${backlog}. ${cause}` };
  };
}
