import { LIMITS, LONGER } from './outcome-of.ts';

const UNITS = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** A limit in minutes within which inquiries were delivered, in words, such as "within 4 hours". */
export function formatLimit(minutes: number): string {
  return minutes === LONGER ? `after more than ${toWords(LIMITS.at(-1) ?? 0)}` : `within ${toWords(minutes)}`;
}

function toWords(minutes: number): string {
  const [name, length] = UNITS.find(([, length]) => minutes % length === 0) ?? ['minute', 1];
  const count = minutes / length;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
