import { z } from 'zod';
import { LANGUAGE_NAMES, SPOKEN_LANGUAGES } from '../../languages.ts';
import { group } from './group.ts';
import { line } from './line.ts';
import { day, slug, words as text } from './schema.ts';
import { webPage } from './web-addresses.ts';

/** How hours are written that never end, so that all lines say it alike. */
export const DAY_AND_NIGHT = 'day and night';

const NEVER_CLOSED = /24 ?\/ ?7|24[- ]hours?|around the clock|\balways\b|\b(any|every|all) (time|hours?)\b/i;

// What is drawn is "Answers …" with a period after it.
const hours = line(80)
  .refine((when) => !NEVER_CLOSED.test(when), {
    abort: true,
    message: `says that someone is always there: write it as "${DAY_AND_NIGHT}"`,
  })
  .refine((when) => !/[.!?:;,…]$/.test(when), {
    abort: true,
    message: 'ends in a mark, and the sentence goes on after it: leave the mark out',
  })
  .refine((when) => when === DAY_AND_NIGHT || /\d|\b(noon|midnight)\b/i.test(when), {
    message: `is neither "${DAY_AND_NIGHT}" nor says from when to when, as "weekdays from 9 a.m. to 5 p.m. Eastern time" does`,
  });

const toCall = z
  .string()
  .regex(/^(\d{3}|(1-)?\d{3}-\d{3}-\d{4})$/, 'is not written like 988 or 1-800-799-7233');

const toText = group({
  to: z
    .string()
    .regex(/^(\d{3}|\d{5,6}|(1-)?\d{3}-\d{3}-\d{4})$/, 'is not written like 988, 88788 or 1-800-799-7233')
    .describe('The number to text: 988, 88788 or 1-800-799-7233.'),
  say: line(40).nullable().describe('The word to text; empty where any words will do.'),
});

const language = z.enum(SPOKEN_LANGUAGES).meta({ labels: LANGUAGE_NAMES });

/** Another way to the same line: for some people, in a language, by keyboard or on the web. */
const way = z
  .strictObject({
    for: line(60)
      .nullable()
      .describe('What the way is for, such as Veterans, or Report online; empty where it is for a language.'),
    language: language
      .nullable()
      .describe('The language that is spoken there; empty where the way is for something else.'),
    call: toCall.nullable().describe('The number to call: 988 or 1-800-799-7233; empty where there is none.'),
    press: z
      .string()
      .regex(/^\d$/, 'is not the one key to press, such as 2')
      .nullable()
      .describe('The key to press after calling, such as 2; empty where there is none.'),
    text: toText.describe('How to text; empty where the way takes no texts.'),
    page: webPage.nullable().describe('The address of a page or a chat; empty where there is none.'),
    source: webPage.describe('Where the way was read.'),
  })
  .refine((each) => (each.for === null) !== (each.language === null), {
    path: ['for'],
    message: 'goes without a language: a way is for one or the other',
  })
  .refine(({ call, text: texts, page }) => call || texts || page, {
    path: ['call'],
    message: 'leaves no way: give a number to call, a number to text, or a page',
  })
  .refine(({ call, press }) => call || !press, {
    path: ['press'],
    message: 'is a key to press, and there is no number to call',
  });

/** `content/crisis-lines.yaml`: numbers for emergencies, each with its hours and the day it was last checked. */
export const crisisLinesSchema = z.array(
  z.strictObject({
    id: slug.describe(
      'A short name for the line, such as "stop-it-now". Pages go by it, so leave that of an old line as it is.',
    ),
    name: text.describe('The name of the line.'),
    purpose: text.describe('Whom it is for, in a few words.'),
    call: toCall.describe('The number to call, with hyphens as people read it: 988 or 1-800-799-7233.'),
    text: toText.describe('How to text; empty where the line takes no texts.'),
    chat: webPage.nullable().describe('The address of the chat; empty where there is none.'),
    hours: group({
      when: hours.describe(
        `When someone answers, in words that follow "Answers": ${DAY_AND_NIGHT}, or weekdays from 9 a.m. to 5 p.m. Eastern time.`,
      ),
      source: webPage.describe('Where the hours were read.'),
    }).describe('When someone answers. Empty while no one has read it: pages then say nothing of it.'),
    languages: z
      .array(language)
      .default([])
      .describe('The languages besides English that are spoken at the same number. None while unknown.'),
    ways: z.array(way).default([]).describe('Other ways to the line, such as for veterans or in Spanish.'),
    everyPage: z.boolean().describe('Shows the line at the foot of every page.'),
    checked: day
      .nullable()
      .describe(
        'The day on which someone last read all of this at its sources. Empty while no one could: "Before launch" then asks for it.',
      ),
    source: webPage.describe('Where the number was read, or is to be read.'),
  }),
);

export type CrisisLine = z.infer<typeof crisisLinesSchema>[number];
