import { weekOf } from './week-of.ts';

/** What the totals know of an inquiry: the week in which it was written, and within how many minutes it was delivered, if it was. */
export type Outcome = { week: string; within: number };

/** Not delivered: so far, or never. */
export const NOT_DELIVERED = 0;
/** Delivered after longer than the last of the limits. */
export const LONGER = 2 ** 31 - 1;
const HOUR = 60;
const DAY = 24 * HOUR;
/** Few, so that none of them tells when something was delivered. In minutes. */
export const LIMITS = [1, 5, 15, HOUR, 4 * HOUR, 12 * HOUR, DAY, 3 * DAY, 7 * DAY] as const;

/** What becomes of an inquiry in the totals. Both times in milliseconds since 1970. */
export function outcomeOf(createdAt: number, deliveredAt: number | null): Outcome {
  const week = weekOf(createdAt);
  if (deliveredAt === null) return { week, within: NOT_DELIVERED };
  // One that was delivered before it was written had a clock that was wrong.
  const minutes = Math.abs(deliveredAt - createdAt) / 60_000;
  return { week, within: LIMITS.find((limit) => minutes <= limit) ?? LONGER };
}
