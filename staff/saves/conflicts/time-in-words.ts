const ZONE = 'America/New_York';

/** A moment as people say it: at 2:05 PM, or on November 28 at 2:05 PM. */
export function timeInWords(when: Date, now = new Date()): string {
  const [day, today] = [when, now].map((each) =>
    each.toLocaleDateString('en-US', { timeZone: ZONE, dateStyle: 'long' }),
  );
  const time = when
    .toLocaleTimeString('en-US', { timeZone: ZONE, timeStyle: 'short' })
    .replaceAll('\u202F', ' ');
  return day === today ? `at ${time}` : `on ${day?.replace(/, \d+$/, '')} at ${time}`;
}
