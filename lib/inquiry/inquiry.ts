import * as z from 'zod';
import { filled } from '../filled.ts';
import { LANGUAGES, type Language, SITE_LANGUAGE } from '../languages.ts';
import { memoizeByObject } from '../memoize-by-object.ts';
import { type Answers, answersIn } from '../words/answers.ts';
import { cleanAddress, cleanLine, cleanText, isLegible, isVisible } from './clean-text.ts';
import { isPossibleNumber } from './is-possible-number.ts';

/** The address on a server that takes what the form sends. */
export const INQUIRIES_PATH = '/api/inquiries/';

/** Where the form of a page sends to: the server answers in the language that the address names. It has to before it has read a form, if it ever does. */
export const inquiriesIn = (action: string, lang: Language): string =>
  lang === SITE_LANGUAGE ? action : `${action}?lang=${lang}`;

/** The language that such an address names. */
export function languageOf(url: string): Language {
  const named = new URL(url).searchParams.get('lang');
  return LANGUAGES.find((lang) => lang === named) ?? SITE_LANGUAGE;
}

/** The most UTF-16 code units of each text. The form does not cut what is longer: it is told how much it is. */
export const LIMITS = { name: 80, reach: 120, hours: 120, message: 1000 } as const;

/** The values of each choice, as they are sent. */
export const CHOICES = {
  way: ['call', 'text', 'email'],
  inbox: ['mine', 'shared'],
  language: [...LANGUAGES, 'any'],
  who: ['me', 'partner', 'us', 'colleague'],
} as const;

/** The value of a checked box. */
export const TICKED = 'yes';

/** The names of the fields, in the order of the form. `website` is a honeypot: bots fill it in, and people do not see it. */
export const FIELDS = [
  'name',
  'way',
  'reach',
  'voicemail',
  'caller',
  'inbox',
  'language',
  'hours',
  'who',
  'message',
  'confirm',
  'website',
] as const;

/** What our script sends besides: a random token, made anew for each form. It is no field, and is kept nowhere but for the digest of a repeat. */
export const TOKEN = 'token';

export type Field = (typeof FIELDS)[number];

/** What is wrong with a field and how to fix it, in words for the visitor. */
export type Fault = { field: Field; message: string };

const tooLong = (answers: Answers, what: string, limit: number, length: number) =>
  filled(answers.tooLong, {
    what,
    count: length.toLocaleString('en-US'),
    limit: limit.toLocaleString('en-US'),
  });

// zod's own `max` counts code points; an emoji counts as two here, as in most programs that show a count.
const atMost = (answers: Answers, what: string, limit: number) =>
  z.string().refine((text) => text.length <= limit, {
    error: ({ input }) => tooLong(answers, what, limit, String(input).length),
  });

/**
 * A posted form: every field as a string, empty where it was not sent. The output is what is kept: cleaned, without the honeypot and without
 * the confirmation, which says nothing once it is given. What is wrong is said in these words.
 */
const schemaIn = memoizeByObject((answers: Answers) => {
  const optional = (clean: (text: string) => string, what: string, limit: number) =>
    z
      .string()
      .transform(clean)
      .pipe(atMost(answers, what, limit))
      .transform((text) => (isVisible(text) ? text : null));
  const needed = (clean: (text: string) => string, message: string, what: string, limit: number) =>
    z
      .string()
      .transform(clean)
      .pipe(atMost(answers, what, limit).refine(isLegible, message));
  const box = z.enum(['', TICKED], answers.box).transform((sent) => sent === TICKED);
  const choice = <const Choices extends readonly string[]>(choices: Choices) =>
    z
      .enum(['', ...choices], answers.choice)
      .transform((sent) => (sent === '' ? null : (sent as Choices[number])));
  return z
    .strictObject({
      name: needed(cleanLine, answers.noName, answers.theName, LIMITS.name),
      way: z.enum(CHOICES.way, answers.noWay),
      reach: needed(cleanAddress, answers.noReach, answers.theReach, LIMITS.reach),
      voicemail: box,
      caller: box,
      inbox: choice(CHOICES.inbox),
      language: choice(CHOICES.language),
      hours: optional(cleanLine, answers.theHours, LIMITS.hours),
      who: choice(CHOICES.who),
      message: optional(cleanText, answers.theMessage, LIMITS.message),
      confirm: z.literal(TICKED, answers.notConfirmed),
      website: z.string().max(0, answers.trapped),
    })
    .refine(({ way, reach }) => fits(way, reach) !== false, {
      path: ['reach'],
      // Even where another field is at fault: all faults are reported at once.
      when: ({ value }) => fits((value as Sent).way, (value as Sent).reach) !== null,
      error: ({ input }) => {
        const { way, reach } = input as Sent;
        return filled(way === 'email' ? answers.noAddress : answers.noNumber, { reach: String(reach) });
      },
    })
    .transform(({ confirm: _, website: __, ...inquiry }) => inquiry);
});

type Sent = { way?: unknown; reach?: unknown };

/** An inquiry as it is sealed, mailed and then deleted. */
export type Inquiry = z.output<ReturnType<typeof schemaIn>> & {
  /** The language of the page that it was written on. */
  pageLanguage: Language;
};

/** Whether a number or an address fits the chosen way of contact; null where either is missing. */
function fits(way: unknown, reach: unknown): boolean | null {
  if (typeof way !== 'string' || typeof reach !== 'string' || !isLegible(reach)) return null;
  if (way === 'email') return /^[^\s@]+@[^\s@]+$/u.test(cleanAddress(reach));
  if (way === 'call' || way === 'text') return isPossibleNumber(reach) && !reach.includes('@');
  return null;
}

/** The inquiry of a form that was posted from a page in a language, or all of its faults in the order of the form, in that language. Unknown fields are ignored. */
export function parseInquiry(
  sent: ReadonlyMap<string, string>,
  pageLanguage: Language,
): { inquiry: Inquiry; faults: null } | { inquiry: null; faults: Fault[] } {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, sent.get(field) ?? '']));
  const { data, error } = schemaIn(answersIn(pageLanguage)).safeParse(fields);
  if (data) return { inquiry: { ...data, pageLanguage }, faults: null };
  const messages = new Map(
    error.issues.map(({ path, message }) => [path[0] as Field, message] as const).reverse(),
  );
  return {
    inquiry: null,
    faults: FIELDS.flatMap((field) => {
      const message = messages.get(field);
      return message === undefined ? [] : [{ field, message }];
    }),
  };
}
