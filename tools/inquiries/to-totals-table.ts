import { formatLimit } from '#lib/inquiry/totals/format-limit.ts';
import type { WeekTotals } from '#lib/inquiry/totals/to-week-totals.ts';
import { mondayOf } from '#lib/inquiry/totals/week-of.ts';
import { toColumns } from './to-columns.ts';

/** A table of the weeks, and what its columns mean. */
export function toTotalsTable(weeks: readonly WeekTotals[]): string {
  if (weeks.length === 0) return 'No inquiry has come so far.';
  const rows = weeks.map(({ week, received, delivered, median }) => [
    week,
    mondayOf(week),
    String(received),
    String(delivered),
    median === null ? '' : formatLimit(median),
  ]);
  return [
    ...toColumns([['WEEK', 'MONDAY', 'RECEIVED', 'DELIVERED', 'HALF OF THEM'], ...rows]),
    '',
    'RECEIVED were written in that week, in Florida. DELIVERED are those of them that the mail server has taken by now;',
    'the others wait, or were discarded. HALF OF THEM, or more, were delivered in that time (the median).',
    'Nothing else is counted, and weeks are kept for two years.',
  ].join('\n');
}
