/** The time zone of the practice, by its name (IANA). Another practice may live in another: it is named here and nowhere else. */
export const TIME_ZONE = 'America/New_York';

// Canada writes the days of its calendar as ISO 8601 has them. Made once: to make it takes longer than all that it does.
const DAYS = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });

/** The day it is in Florida, such as `2026-11-22`. */
export const todayInFlorida = (now: Date = new Date()): string => DAYS.format(now);
