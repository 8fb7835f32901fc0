import { z } from 'zod';
import { LANGUAGE_NAMES, OTHER_LANGUAGES, spokenIn } from '../../languages.ts';
import { line } from './line.ts';
import { lineName, pageName, words as text } from './schema.ts';

const words = (max: number, what: string) => line(max).nullable().describe(what);

const emergency = z.strictObject({
  id: lineName.describe('The id of the emergency number.'),
  name: text.max(120).describe('The name of the line, as its own callers know it.'),
  purpose: text.max(160).describe('Whom it is for, in a few words.'),
  hours: words(
    80,
    'When someone answers, where it is not day and night, in words that follow "Atiende". Empty otherwise.',
  ),
  ways: z
    .array(line(60))
    .default([])
    .describe(
      'What its other ways are for, in their order, such as Veteranos. A way that is for a language needs none.',
    ),
});

/** `content/translations.yaml`: what the data files say in words, in the other languages of the site. */
export const translationsSchema = z.array(
  z.strictObject({
    lang: z
      .enum(OTHER_LANGUAGES)
      .meta({
        labels: Object.fromEntries(OTHER_LANGUAGES.map((each) => [each, LANGUAGE_NAMES[spokenIn(each)]])),
      })
      .describe('The language.'),
    description: line(200).describe('One sentence that says what the practice does.'),
    sharingLine: line(160).describe('The neutral sentence that a shared link shows. It names no subject.'),
    replyWithin: words(
      80,
      'How soon an inquiry is answered, in words that follow "Contestamos". Empty while unknown.',
    ),
    fees: words(600, 'Fees in words. Empty while unknown.'),
    insuranceNote: words(400, 'What else there is to say of insurance. Empty where there is nothing.'),
    header: z.array(pageName).max(5).describe('The pages in the header: five at most.'),
    footer: z
      .array(
        z.strictObject({
          title: line(40).describe('The words above the group.'),
          pages: z.array(pageName).min(1).describe('Its pages.'),
        }),
      )
      .describe('The pages at the foot of every page, in groups.'),
    action: z
      .strictObject({
        label: line(40).describe('The words on the main button.'),
        shortLabel: line(20).describe('The word on the small button in the header.'),
      })
      .describe('The one action that every page offers.'),
    lines: z.array(emergency).describe('The emergency numbers.'),
  }),
);

/** What the data files say, in one language. */
export type Translation = z.infer<typeof translationsSchema>[number];
