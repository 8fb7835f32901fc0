import { TIME_ZONE } from '../today.ts';

const WORDS = new Intl.DateTimeFormat('en-US', {
  timeZone: TIME_ZONE,
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** A moment as mails to the practice say it: "Sunday, November 22, 2026 at 1:40 PM EST". */
export function timeInMail(moment: Date): string {
  // Some versions of ICU put a narrow no-break space before AM and PM.
  return WORDS.format(moment).replaceAll(/\s/g, ' ');
}
