import { LANGUAGE_NAMES, type SpokenLanguage } from '../../languages.ts';
import { allOf } from '../../text/in-list.ts';
import type { Practice } from '../model/facts-schema.ts';
import { WEEKDAY_NAMES, WEEKDAYS } from '../model/opening-hours.ts';

const TIME = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

/** Opening hours as sentences without their period, one for each entry: "Monday to Thursday, 9 a.m. to 5:30 p.m." */
export function hoursInWords(hours: Practice['hours']): string[] {
  return hours.map(
    ({ days, opens, closes }) => `${daysInWords(days)}, ${timeInWords(opens)} to ${timeInWords(closes)}`,
  );
}

/** A postal address in one line, as people write it in the United States. */
export function addressInWords({ street, city, state, postalCode }: Practice['locations'][number]): string {
  return `${street}, ${city}, ${state} ${postalCode}`;
}

/** The names of languages as a list in words: "English, Spanish, and Haitian Creole". */
export function languagesInWords(languages: readonly SpokenLanguage[]): string {
  return allOf(languages.map((tag) => LANGUAGE_NAMES[tag]));
}

/** Which insurance is taken, in one or two sentences. */
export function insuranceInWords({ plans, note }: NonNullable<Practice['insurance']>): string {
  return [...(plans.length > 0 ? [`We bill ${allOf(plans)} directly.`] : []), ...(note ? [note] : [])].join(
    ' ',
  );
}

/** A telephone number of the United States, `+13055551234`, as people write it: "(305) 555-1234". */
export function phoneInWords(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}

// Three days or more in a row are a span; others are named one by one.
function daysInWords(days: Practice['hours'][number]['days']): string {
  const at = WEEKDAYS.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const runs: number[][] = [];
  for (const index of at) {
    const run = runs.at(-1);
    if (run && run.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  const name = (index = 0) => WEEKDAY_NAMES[WEEKDAYS[index] ?? 'monday'];
  return allOf(
    runs.flatMap((run) =>
      run.length > 2 ? [`${name(run[0])} to ${name(run.at(-1))}`] : run.map((index) => name(index)),
    ),
  );
}

/** A time of 24 hours as Americans say it: "5:30 p.m." */
export function timeInWords(time: string): string {
  if (time === '12:00') return 'noon';
  if (time === '00:00') return 'midnight';
  return TIME.format(new Date(`2000-01-01T${time}:00Z`))
    .replace(':00', '')
    .replace(/\s?AM$/, ' a.m.')
    .replace(/\s?PM$/, ' p.m.');
}
