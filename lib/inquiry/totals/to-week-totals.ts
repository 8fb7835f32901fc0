import { NOT_DELIVERED, type Outcome } from './outcome-of.ts';

/** So many inquiries had that outcome. */
export type OutcomeCount = Outcome & { count: number };

/** What is told of a week: how many inquiries were written in it, how many of these were delivered, and within how many minutes half of those were. */
export type WeekTotals = { week: string; received: number; delivered: number; median: number | null };

/** The totals of weeks, the first week first; of those alone in which someone wrote. */
export function toWeekTotals(counts: readonly OutcomeCount[]): WeekTotals[] {
  return [...Map.groupBy(counts, ({ week }) => week)]
    .map(([week, ofWeek]) => {
      const delivered = ofWeek.filter(({ within }) => within !== NOT_DELIVERED);
      return { week, received: sumOf(ofWeek), delivered: sumOf(delivered), median: medianOf(delivered) };
    })
    .sort((a, b) => (a.week < b.week ? -1 : 1));
}

const sumOf = (counts: readonly OutcomeCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

/** The limit within which half were delivered, or more; null of none. */
function medianOf(delivered: readonly OutcomeCount[]): number | null {
  const half = sumOf(delivered) / 2;
  let reached = 0;
  const found = delivered
    .toSorted((a, b) => a.within - b.within)
    .find(({ count }) => {
      reached += count;
      return reached >= half;
    });
  return found?.within ?? null;
}
