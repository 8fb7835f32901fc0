import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { WeekTotals } from '#lib/inquiry/totals/to-week-totals.ts';
import { parseTotals, TOTALS_FILE } from '#lib/inquiry/totals/totals-file.ts';
import { readPlain } from '#staff/publications/machine/read-plain.ts';

/** What the server has told of inquiries, by week, and when it did so. */
export type ToldTotals = { totals: WeekTotals[]; when: Date };

/** Two years of weeks have a tenth of that. */
const MOST_BYTES = 64 * 1024;

/** The totals in a folder that another program writes; null where there is no folder, or nothing in it that can be read as totals. */
export function readTotals(folder: string | null): ToldTotals | null {
  if (folder === null) return null;
  const file = join(folder, TOTALS_FILE);
  const totals = parseTotals(readPlain(file, MOST_BYTES) ?? '');
  const when = lstatSync(file, { throwIfNoEntry: false })?.mtime;
  return totals && when ? { totals, when } : null;
}
