import { todayInFlorida } from '../../today.ts';

const DAY_MS = 24 * 60 * 60_000;
const WEEK_MS = 7 * DAY_MS;
/** The day of a week that says which year it belongs to (ISO 8601): its fourth. */
const THURSDAY = 3;

/** The week of a moment by the calendar of Florida, as ISO 8601 writes it, such as `2026-W49`. */
export function weekOf(moment: number): string {
  const day = Date.parse(todayInFlorida(new Date(moment)));
  return weekFrom(day - daysSinceMonday(day) * DAY_MS);
}

/** The Monday that a week begins with, such as `2026-11-30`. */
export const mondayOf = (week: string): string => new Date(mondayTime(week)).toISOString().slice(0, 10);

/** The week that is so many weeks after another one. */
export const weekAfter = (week: string, weeks = 1): string => weekFrom(mondayTime(week) + weeks * WEEK_MS);

function mondayTime(week: string): number {
  const [year = Number.NaN, number = Number.NaN] = week.split('-W').map(Number);
  // Always in the first week of its year.
  const fourth = Date.UTC(year, 0, 4);
  return fourth - daysSinceMonday(fourth) * DAY_MS + (number - 1) * WEEK_MS;
}

function weekFrom(monday: number): string {
  const thursday = monday + THURSDAY * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / WEEK_MS) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

const daysSinceMonday = (day: number) => (new Date(day).getUTCDay() + 6) % 7;
