import * as z from 'zod';
import type { WeekTotals } from './to-week-totals.ts';

/** The file in which the server tells the totals, in the folder of that. */
export const TOTALS_FILE = 'totals.json';

const count = z.int().min(0);
const fileSchema = z.array(
  z.strictObject({
    week: z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/),
    received: count,
    delivered: count,
    median: count.nullable(),
  }),
);

/** The totals as the text of a file. */
export const toTotalsText = (totals: readonly WeekTotals[]): string => `${JSON.stringify(totals)}\n`;

/** The totals in the text of a file; null where it is anything else. */
export function parseTotals(text: string): WeekTotals[] | null {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
