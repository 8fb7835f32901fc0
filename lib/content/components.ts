import { z } from 'zod';

/** What staff must know of a component: how it is placed, what it takes, and an example that is also its test. */
export type ComponentSpec = {
  /** wrapper: own lines around other text · block: own line, empty · mark: around words in a line. */
  placement: 'wrapper' | 'block' | 'mark';
  /** What it is for, in one sentence. */
  purpose: string;
  /** Attributes are strings; every unknown one is refused. */
  attributes: z.ZodObject;
  /** The only place it may stand, where there is one. */
  inside?: string;
  example: string;
};

const none = z.strictObject({});
const words = z.string().trim().min(1);

/**
 * Every component that a page may use, by name. The checks read this table; `components/mdx` draws each name in it.
 * The placements are those that the staff editor (Keystatic) knows.
 */
export const COMPONENTS = {
  PullLine: {
    placement: 'wrapper',
    purpose: 'Sets a short, strong sentence apart.',
    attributes: none,
    example: '<PullLine>\nYou are not broken.\n</PullLine>',
  },
  Cycle: {
    placement: 'block',
    purpose: 'Draws a cycle: its steps in order, and the line that leads back to the first.',
    attributes: z.strictObject({
      steps: words
        .refine((steps) => {
          const count = steps.split('→').length;
          return count >= 4 && count <= 12;
        }, 'does not have 4 to 12 steps with → between them')
        .describe('The steps, with an arrow → between them.'),
      returns: words.describe('The word on the line that leads back, such as "Repeat".'),
    }),
    example: '<Cycle steps="Pressure → Escape → Regret → Reset" returns="Repeat" />',
  },
  FiveParts: {
    placement: 'wrapper',
    purpose: 'Frames a list of the five parts: each item starts with the name of the part in bold.',
    attributes: none,
    example:
      '<FiveParts>\n* **Inner Child** The hurt part.\n* **Critical Parent** The shame voice.\n* **Teenager** The part that escapes.\n* **Loving Parent** The grounded self.\n* **Witness** The awareness that sees them all.\n</FiveParts>',
  },
  Definitions: {
    placement: 'wrapper',
    purpose: 'Lays out a list of terms: each item starts with its term in bold.',
    attributes: none,
    example: '<Definitions>\n* **Somatic work** Reduce overwhelm in the body.\n</Definitions>',
  },
  Comparison: {
    placement: 'wrapper',
    purpose: 'Sets two sides next to each other. Holds two <Side> components and nothing else.',
    attributes: none,
    example:
      '<Comparison>\n<Side title="Porn addiction">\n* On a screen\n</Side>\n\n<Side title="Sex addiction">\n* With other people\n</Side>\n</Comparison>',
  },
  Side: {
    placement: 'wrapper',
    purpose: 'One side of a <Comparison>.',
    inside: 'Comparison',
    attributes: z.strictObject({ title: words.describe('What this side is called.') }),
    example: '<Comparison>\n<Side title="Porn addiction">\n* On a screen\n</Side>\n</Comparison>',
  },
  RelatedServices: {
    placement: 'block',
    purpose:
      'Lists the pages that belong with this one: those named in "related", or those below it and beside it.',
    attributes: none,
    example: '<RelatedServices />',
  },
  Questions: {
    placement: 'block',
    purpose: 'Shows the questions and answers of the page, from "faq" at its top.',
    attributes: none,
    example: '<Questions />',
  },
  NextSteps: {
    placement: 'wrapper',
    purpose: 'Shows a list of links as the next steps a reader can take; the first is the main one.',
    attributes: none,
    example: '<NextSteps>\n* [Book a confidential session](/contact/)\n</NextSteps>',
  },
  ContactWays: {
    placement: 'block',
    purpose:
      'Lists the ways to reach the practice that are known, from practice.yaml; with one of them, the hours as well.',
    attributes: none,
    example: '<ContactWays />',
  },
  Confirm: {
    placement: 'mark',
    purpose: 'Marks a statement that the practice has still to confirm. Prints nothing of its own.',
    attributes: z.strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .describe('A name for the statement, such as "e-hab-iop".'),
    }),
    example: 'We offer <Confirm id="hipaa-telehealth">HIPAA-compliant telehealth</Confirm>.',
  },
} as const satisfies Record<string, ComponentSpec>;

export type ComponentName = keyof typeof COMPONENTS;

/** What is registered under a name, or undefined. */
export function componentSpecOf(name: string): ComponentSpec | undefined {
  return Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : undefined;
}
