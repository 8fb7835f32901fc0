import { aYearAfter } from '#lib/checks/a-year-after.ts';

/** The same day of the next year; after the 29th of February, the day before where there is none. */
export function aYearLater(day: string): string {
  return aYearAfter(day).replace(/02-29$/, '02-28');
}
