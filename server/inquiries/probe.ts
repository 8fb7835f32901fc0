import { type Inquiry, LIMITS } from '#lib/inquiry/inquiry.ts';

/** A text of the most bytes for its length. */
const wide = (length: number) => '\u{FFFD}'.repeat(length);

/** As long as an inquiry can be: where there is room for this one, which is stored and deleted again, there is for any. */
export const PROBE: Inquiry = {
  name: wide(LIMITS.name),
  way: 'email',
  reach: wide(LIMITS.reach),
  voicemail: false,
  caller: false,
  inbox: 'shared',
  language: 'es-US',
  hours: wide(LIMITS.hours),
  who: 'partner',
  message: wide(LIMITS.message),
  pageLanguage: 'es-US',
};
