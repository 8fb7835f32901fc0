import { filled } from '../../filled.ts';
import type { SpokenLanguage } from '../../languages.ts';
import { allOf } from '../../text/in-list.ts';
import type { Words } from '../../words/words.ts';
import type { Practice } from '../model/facts-schema.ts';
import { WEEKDAYS } from '../model/opening-hours.ts';

/** Opening hours as sentences without their period, one for each entry: "Monday to Thursday, 9 a.m. to 5:30 p.m." */
export function hoursInWords(hours: Practice['hours'], words: Words): string[] {
  return hours.map(({ days, opens, closes }) =>
    filled(words.practice.hours, {
      days: daysInWords(days, words),
      opens: timeInWords(opens, words),
      closes: timeInWords(closes, words),
    }),
  );
}

/** A postal address in one line, as people write it in the United States. */
export function addressInWords({ street, city, state, postalCode }: Practice['locations'][number]): string {
  return `${street}, ${city}, ${state} ${postalCode}`;
}

/** The names of languages as a list in words: "English, Spanish, and Haitian Creole". */
export function languagesInWords(languages: readonly SpokenLanguage[], { lang, practice }: Words): string {
  return allOf(
    languages.map((tag) => practice.languages[tag]),
    lang,
  );
}

/** Which insurance is taken, in one or two sentences. */
export function insuranceInWords(
  { plans, note }: NonNullable<Practice['insurance']>,
  { lang, practice }: Words,
): string {
  const bill = plans.length > 0 ? [filled(practice.bill, { plans: allOf(plans, lang) })] : [];
  return [...bill, ...(note ? [note] : [])].join(' ');
}

/** A telephone number of the United States, `+13055551234`, as people write it: "(305) 555-1234". */
export function phoneInWords(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}

// Three days or more in a row are a span; others are named one by one.
function daysInWords(days: Practice['hours'][number]['days'], { lang, practice }: Words): string {
  const at = WEEKDAYS.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const runs: number[][] = [];
  for (const index of at) {
    const run = runs.at(-1);
    if (run && run.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  const name = (index = 0) => practice.weekdays[WEEKDAYS[index] ?? 'monday'];
  return allOf(
    runs.flatMap((run) =>
      run.length > 2
        ? [filled(practice.days, { first: name(run[0]), last: name(run.at(-1)) })]
        : run.map((index) => name(index)),
    ),
    lang,
  );
}

/** A time of 24 hours as people in the United States say it: "5:30 p.m." */
export function timeInWords(time: string, { lang, practice }: Words): string {
  if (time === '12:00') return practice.noon;
  if (time === '00:00') return practice.midnight;
  return new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
    .format(new Date(`2000-01-01T${time}:00Z`))
    .replace(':00', '')
    .replace(/\s?AM$/, ' a.m.')
    .replace(/\s?PM$/, ' p.m.');
}
