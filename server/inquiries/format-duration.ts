const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** A time in milliseconds in words, in the largest unit that it fills, rounded down: "17 minutes". */
export function formatDuration(milliseconds: number): string {
  const [name, length] = UNITS.find(([, length]) => milliseconds >= length) ?? ['second', 1000];
  const count = Math.max(0, Math.floor(milliseconds / length));
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
