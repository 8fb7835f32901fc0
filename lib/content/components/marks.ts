import { z } from 'zod';
import { day, slug, sourceName, statementName } from '../model/schema.ts';
import { type ComponentSpec, namesOf } from './spec.ts';

// A date of the form would be written as code into the page: attributes are strings.
const reviewBy = z
  .string()
  .refine((text) => day.safeParse(text).success, { message: 'is not a day such as 2027-05-01' });

/** What says where words come from, until when they are sure to hold, and what has still to be confirmed. */
export const MARKS = {
  Cite: {
    placement: 'inline',
    purpose: 'Names the source of a sentence, before its period.',
    attributes: z.strictObject({
      id: sourceName.describe('The source.'),
    }),
    example: 'It was a survey of 204 people <Cite id="example-2020" />.\n\n<SourceList />',
  },
  SourceList: {
    placement: 'block',
    purpose: 'Lists the sources that the page cites, at its end.',
    once: true,
    attributes: z.strictObject({
      more: namesOf('sources').optional().describe('The ids of works to list that no sentence rests on.'),
    }),
    example: '<SourceList more="example-2020" />',
  },
  Confirm: {
    placement: 'mark',
    purpose: 'Marks a statement that the practice has still to confirm. Prints nothing of its own.',
    attributes: z.strictObject({
      id: statementName.describe('The statement. One that is new is added under "Statements" first.'),
    }),
    example: 'We offer <Confirm id="hipaa-telehealth">HIPAA-compliant telehealth</Confirm>.',
  },
  AsOf: {
    placement: 'mark',
    purpose:
      'Marks words that are true today and may not stay so, such as a fee set by law. Prints nothing of its own.',
    attributes: z.strictObject({
      reviewBy: reviewBy.describe('The day by which someone has to look again, such as 2027-05-01.'),
    }),
    example: 'Six states <AsOf reviewBy="2027-05-01">had joined by June 2026</AsOf>.',
  },
  ForCounsel: {
    placement: 'wrapper',
    holds: { as: 'words' },
    purpose:
      "Marks a place of a notice that the practice's counsel has still to fill, and shows that it is open.",
    attributes: z.strictObject({ id: slug.describe('A name for the place, such as "npp-contact".') }),
    example: '<ForCounsel id="npp-contact">\nWho answers questions about this notice.\n</ForCounsel>',
  },
} as const satisfies Record<string, ComponentSpec>;
