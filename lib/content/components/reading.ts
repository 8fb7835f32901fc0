import { z } from 'zod';
import { type ComponentSpec, namesOf, none, words } from './spec.ts';

/** What shapes the words of a page. */
export const READING = {
  PullLine: {
    placement: 'wrapper',
    purpose: 'Sets a short, strong sentence apart.',
    attributes: none,
    example: '<PullLine>\nYou are not broken.\n</PullLine>',
  },
  Callout: {
    placement: 'wrapper',
    purpose: 'Sets something to know beside the argument of the page, under a short title.',
    attributes: z.strictObject({ title: words.describe('What it is about, in a few words.') }),
    example: '<Callout title="If you share a phone">\nA private window leaves no history.\n</Callout>',
  },
  PracticeNote: {
    placement: 'wrapper',
    purpose:
      'Stands beside the words of a named author and says what the practice adds to them, such as evidence or a limit.',
    isByPractice: true,
    attributes: z.strictObject({ title: words.describe('What it is about, in a few words.') }),
    example:
      '<PracticeNote title="What the research says">\nIt was a small study, without a comparison group.\n</PracticeNote>',
  },
  CareCard: {
    placement: 'wrapper',
    purpose: 'Says one thing to do, how soon, and when: each item of its list completes "if".',
    attributes: z.strictObject({
      urgency: z.enum(['now', 'today', 'soon']).describe('How soon: now, today or soon.'),
      action: words.describe('The one thing to do, such as "See a doctor".'),
    }),
    example:
      '<CareCard urgency="today" action="See a doctor">\n* you have not slept for two nights\n* you cannot keep food down\n</CareCard>',
  },
  CrisisNotice: {
    placement: 'block',
    purpose: 'Shows emergency numbers: 911 and 988, or the lines that are named.',
    attributes: z.strictObject({
      lines: namesOf('lines')
        .optional()
        .describe('The lines, by their ids: "domestic-violence, sexual-assault".'),
    }),
    example: '<CrisisNotice lines="domestic-violence" />',
  },
  Steps: {
    placement: 'wrapper',
    purpose: 'Lays out a numbered list of steps: each item starts with its name in bold.',
    attributes: none,
    example:
      '<Steps>\n1. **Sit down** Put both feet on the floor.\n2. **Call somebody** One person is enough.\n</Steps>',
  },
  Definitions: {
    placement: 'wrapper',
    purpose: 'Lays out a list of terms: each item starts with its term in bold.',
    attributes: none,
    example: '<Definitions>\n* **Somatic work** Reduce overwhelm in the body.\n</Definitions>',
  },
  Comparison: {
    placement: 'wrapper',
    purpose: 'Sets two sides next to each other. Holds two of the component "Side" and nothing else.',
    attributes: none,
    example:
      '<Comparison>\n<Side title="Porn addiction">\n* On a screen\n</Side>\n\n<Side title="Sex addiction">\n* With other people\n</Side>\n</Comparison>',
  },
  Side: {
    placement: 'wrapper',
    purpose: 'One side of a comparison.',
    inside: 'Comparison',
    attributes: z.strictObject({ title: words.describe('What this side is called.') }),
    example: '<Comparison>\n<Side title="Porn addiction">\n* On a screen\n</Side>\n</Comparison>',
  },
  BothChairs: {
    placement: 'wrapper',
    purpose:
      'Offers the same moment from two sides: a list of two links, neither telling what the other says.',
    attributes: none,
    example:
      '<BothChairs>\n* [If you are the one with the secret](/)\n* [If you found out](/contact/)\n</BothChairs>',
  },
  ReflectionList: {
    placement: 'wrapper',
    purpose: 'Makes a list into boxes to tick. Nothing is counted, stored or sent.',
    attributes: z.strictObject({ title: words.describe('What the reader is asked to look at.') }),
    example:
      '<ReflectionList title="What this week was like">\n* I slept badly.\n* I hid something.\n</ReflectionList>',
  },
  NextSteps: {
    placement: 'wrapper',
    purpose: 'Shows a list of links as the next steps a reader can take; the first is the main one.',
    isByPractice: true,
    attributes: none,
    example: '<NextSteps>\n* [Book a confidential session](/contact/)\n</NextSteps>',
  },
} as const satisfies Record<string, ComponentSpec>;
