import { z } from 'zod';
import { namesIn } from '../../markdown/names-in.ts';
import { nearestOf } from '../../markdown/nearest-of.ts';
import { SAYABLE_FACTS } from '../practice/facts-in-words.ts';
import { FACT_NAMES } from '../practice/knowable-facts.ts';
import type { ComponentSpec } from './spec.ts';

const isFact = (name: string) => FACT_NAMES.some((fact) => fact === name);

const facts = z
  .string()
  .superRefine((attribute, context) => {
    const names = namesIn(attribute);
    const unknown = names.find((name) => !isFact(name));
    if (names.length > 0 && unknown === undefined) return;
    const message =
      unknown === undefined
        ? 'names no fact'
        : `names "${unknown}", and there is no such fact; the nearest is "${nearestOf(unknown, FACT_NAMES)}"`;
    context.addIssue({ code: 'custom', message });
  })
  .meta({ choices: 'facts', isList: true });

const depends = { facts: { in: 'fact' }, printsNoFact: true } as const;

const whileUnknown = {
  ...depends,
  attributes: z.strictObject({
    fact: facts.describe('What is not known yet. Of several, the first that comes takes the words away.'),
  }),
} as const;

const whenKnown = {
  ...depends,
  attributes: z.strictObject({
    fact: facts.describe('What has to be known. Of several, one that is known is enough.'),
  }),
} as const;

/** What readers see only while a fact of the practice is not known, or once it is, and the fact itself. */
export const DEPENDING = {
  WhileUnknown: {
    placement: 'wrapper',
    holds: { as: 'words' },
    purpose:
      'Holds what readers see only as long as a fact is not known, such as "Ask us for the price". When it comes, this goes.',
    ...whileUnknown,
    example: '<WhileUnknown fact="fees">\nAsk us what a session costs.\n</WhileUnknown>',
  },
  WhenKnown: {
    placement: 'wrapper',
    holds: { as: 'words' },
    purpose: 'Holds what readers see only once a fact is known. Until then, it is not there for them.',
    ...whenKnown,
    example: '<WhenKnown fact="phone">\nYou can also call us.\n</WhenKnown>',
  },
  WhileUnknownInLine: {
    placement: 'mark',
    purpose: 'Marks words of a sentence that readers see only as long as a fact is not known.',
    ...whileUnknown,
    example: 'Write to us<WhileUnknownInLine fact="phone">: there is no telephone yet</WhileUnknownInLine>.',
  },
  WhenKnownInLine: {
    placement: 'mark',
    purpose: 'Marks words of a sentence that readers see only once a fact is known.',
    ...whenKnown,
    example: 'Write to us<WhenKnownInLine fact="phone">, or call </WhenKnownInLine><Fact name="phone" />.',
  },
  Fact: {
    placement: 'inline',
    purpose:
      'Prints a fact of the practice in a sentence, such as the telephone number. It stands right beside words marked as "When known in line", or inside "When known".',
    attributes: z.strictObject({
      name: z.enum(SAYABLE_FACTS).meta({ choices: 'facts' }).describe('The fact.'),
    }),
    inAnswers: true,
    facts: { in: 'name' },
    // Keystatic keeps nothing that stands in a line within a mark: it comes to stand behind the mark, or between its two halves.
    example: 'Write to us<WhenKnownInLine fact="email"> at </WhenKnownInLine><Fact name="email" />.',
  },
} as const satisfies Record<string, ComponentSpec>;
