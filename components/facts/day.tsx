import type { Language } from '#lib/languages.ts';

type DayProps = { day: string; lang: Language };

/** A day of the calendar, in words for readers and in digits for machines. */
export function Day({ day, lang }: DayProps) {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  return <time dateTime={day}>{format.format(new Date(day))}</time>;
}
