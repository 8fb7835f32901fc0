import { readLine } from '#staff/http/read-line.ts';

/** Longer than any line that someone reads in a list. */
export const LONGEST_NOTE = 300;

/** The one line that someone wrote about what they do; empty where they wrote none. */
export const readNote = (value: unknown): string => readLine(value, LONGEST_NOTE);
