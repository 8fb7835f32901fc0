type DayProps = { day: string };

const FORMAT = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** A day of the calendar, in words for readers and in digits for machines. */
export function Day({ day }: DayProps) {
  return <time dateTime={day}>{FORMAT.format(new Date(day))}</time>;
}
