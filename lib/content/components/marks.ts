import { z } from 'zod';
import { slug, sourceName } from '../model/schema.ts';
import { type ComponentSpec, namesOf } from './spec.ts';

/** What says where words come from, and what has still to be confirmed. */
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
      id: slug.describe('A name for the statement, such as "e-hab-iop".'),
    }),
    example: 'We offer <Confirm id="hipaa-telehealth">HIPAA-compliant telehealth</Confirm>.',
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
