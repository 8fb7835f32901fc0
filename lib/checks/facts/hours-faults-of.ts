import type { Practice } from '../../content/model/facts-schema.ts';
import { WEEKDAY_NAMES, WEEKDAYS } from '../../content/model/opening-hours.ts';
import { timeInWords } from '../../content/practice/fact-words.ts';
import { SITE_WORDS } from '../../words/words.ts';
import type { FactFault } from './fact-fault.ts';

type Opening = Practice['hours'][number];

/** What cannot be true of opening hours: times that end before they begin, a day twice in one entry, entries that overlap. */
export function hoursFaultsOf(hours: Practice['hours']): FactFault[] {
  return hours.flatMap((opening, index) => [
    ...backward(opening, index),
    ...daysTwice(opening, index),
    ...overlapping(hours.slice(0, index), opening, index),
  ]);
}

function backward({ opens, closes }: Opening, index: number): FactFault[] {
  if (opens < closes) return [];
  const [from, to] = [timeInWords(opens, SITE_WORDS), timeInWords(closes, SITE_WORDS)];
  return [
    {
      field: ['hours', index, 'closes'],
      message:
        opens === closes
          ? `The hours begin and end at the same time, ${from}.`
          : `The hours begin at ${from} and end at ${to}, which is earlier.`,
      fix: 'Write both as times of 24 hours: 1 p.m. is 13:00. Hours that go on after midnight end at 23:59, and go on in an entry of the next day.',
    },
  ];
}

function daysTwice({ days }: Opening, index: number): FactFault[] {
  return days.flatMap((day, at) =>
    days.indexOf(day) === at
      ? []
      : [
          {
            field: ['hours', index, 'days', at],
            message: `${WEEKDAY_NAMES[day]} stands twice among the days of one entry.`,
            fix: 'Leave one of them out.',
          },
        ],
  );
}

function overlapping(
  before: readonly Opening[],
  { days, opens, closes }: Opening,
  index: number,
): FactFault[] {
  // An entry that ends before it begins is told as such.
  const other = before.find(
    (each) =>
      each.opens < each.closes &&
      opens < closes &&
      each.opens < closes &&
      opens < each.closes &&
      each.days.some((day) => days.includes(day)),
  );
  if (!other) return [];
  const day = WEEKDAYS.find((each) => days.includes(each) && other.days.includes(each)) ?? 'monday';
  const span = (each: Pick<Opening, 'opens' | 'closes'>) =>
    `${timeInWords(each.opens, SITE_WORDS)} to ${timeInWords(each.closes, SITE_WORDS)}`;
  return [
    {
      field: ['hours', index],
      message: `From ${span(other)} and from ${span({ opens, closes })}, the hours of ${WEEKDAY_NAMES[day]} overlap.`,
      fix: 'Give a day two entries only where there is a break between them.',
    },
  ];
}
