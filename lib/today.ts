/** The time zone of the practice, by its name (IANA). Another practice may live in another: it is named here and nowhere else. */
export const TIME_ZONE = 'America/New_York';

/** The day it is in Florida, such as `2026-11-22`. */
export function todayInFlorida(now: Date = new Date()): string {
  // Canada writes the days of its calendar as ISO 8601 has them.
  return now.toLocaleDateString('en-CA', { timeZone: TIME_ZONE });
}
