import { z } from 'zod';
import { type ComponentSpec, none, words } from './spec.ts';

/** What is drawn. */
export const DIAGRAMS = {
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
    holds: { as: 'list', items: 5, each: 'name' },
    purpose: 'Frames a list of the five parts: each item starts with the name of the part in bold.',
    attributes: none,
    example:
      '<FiveParts>\n* **Inner Child** The hurt part.\n* **Critical Parent** The shame voice.\n* **Teenager** The part that escapes.\n* **Loving Parent** The grounded self.\n* **Witness** The awareness that sees them all.\n</FiveParts>',
  },
  Doors: {
    placement: 'wrapper',
    holds: { as: 'list', each: 'bold link' },
    purpose:
      'Opens ways into the site: each item of its list starts with a bold link, and says whom it is for.',
    attributes: none,
    example:
      '<Doors>\n* [**For me**](/top/) You want to stop and cannot.\n* [**For us**](/below/) You share a house and hardly speak.\n</Doors>',
  },
  Figure: {
    placement: 'block',
    purpose: 'Shows a picture, with its description and, if wanted, a caption.',
    attributes: z.strictObject({
      // Whether there is such a picture, and how it has to be called, says the rule `unknown-picture`.
      src: z.string().trim().min(1).describe('The address of the picture, such as /images/about/office.jpg.'),
      alt: words.describe('What the picture shows, for readers who do not see it.'),
      caption: words.optional().describe('A line under the picture.'),
    }),
    example:
      '<Figure src="/images/top/returning-line.svg" alt="A line that leaves, loops and comes home" caption="The line that returns." />',
  },
} as const satisfies Record<string, ComponentSpec>;
