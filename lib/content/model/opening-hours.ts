import { z } from 'zod';
import { capitalized } from '../../text/capitalized.ts';

/** The days of the week, as schema.org orders and names them, in small letters. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Each as it is written in a sentence. */
export const WEEKDAY_NAMES = Object.fromEntries(WEEKDAYS.map((day) => [day, capitalized(day)])) as Record<
  (typeof WEEKDAYS)[number],
  string
>;

const time = z
  .string({ error: 'is not a time of 24 hours, such as 09:00 or 17:30' })
  .regex(/^(?!24:)/, { abort: true, error: 'is no time of a day: the last one is 23:59' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of 24 hours, such as 09:00 or 17:30');

/** One entry of the opening hours. */
export const opening = z.strictObject({
  days: z
    .array(z.enum(WEEKDAYS).meta({ labels: WEEKDAY_NAMES }))
    .min(1, 'names no day')
    .describe('The days on which these hours hold.'),
  opens: time.describe('When someone can first be reached, such as 09:00.'),
  closes: time.describe('When no one can be reached any more, such as 17:30.'),
});
