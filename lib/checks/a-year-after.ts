/** The same day of the next year. Days are compared as text, so that the 29th of February needs no care. */
export function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
