/**
 * How long ago something was written, in milliseconds; both times since 1970. What lies ahead was written while the clock was wrong, and
 * may have waited for any time: it counts as old, not as new.
 */
export function ageOf(writtenAt: number, now: number): number {
  return Math.abs(now - writtenAt);
}
