import type { WeekTotals } from './to-week-totals.ts';
import { weekAfter, weekOf } from './week-of.ts';

/** For so many weeks totals are kept: two years, as `/privacy/` says. */
export const WEEKS_KEPT = 104;

/** The first week whose totals are still kept at a moment. */
export const firstKeptWeek = (now: number): string => weekAfter(weekOf(now), 1 - WEEKS_KEPT);

/**
 * The last weeks up to a moment, at most so many, the first one first: from the first in which someone wrote, with those in which no one did. What
 * a clock that was ahead has written stands at the end, in the week of that clock.
 */
export function recentWeeksOf(totals: readonly WeekTotals[], now: number, most = WEEKS_KEPT): WeekTotals[] {
  const known = new Map(totals.map((each) => [each.week, each]));
  const thisWeek = weekOf(now);
  const ahead = totals.filter(({ week }) => week > thisWeek);
  const weeks: WeekTotals[] = [];
  if (totals.length === 0) return weeks;
  const [first = thisWeek] = [...known.keys()].sort();
  let week = weekAfter(thisWeek, 1 - most);
  if (week < first) week = first;
  for (; week <= thisWeek; week = weekAfter(week))
    weeks.push(known.get(week) ?? { week, received: 0, delivered: 0, median: null });
  return [...weeks, ...ahead];
}
