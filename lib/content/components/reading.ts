import { z } from 'zod';
import { type ComponentSpec, namesOf, none, words } from './spec.ts';

/** What shapes the words of a page. */
export const READING = {
  PullLine: {
    placement: 'wrapper',
    holds: { as: 'sentences' },
    purpose: 'Sets a short, strong sentence apart.',
    attributes: none,
    example: '<PullLine>\nYou are not broken.\n</PullLine>',
  },
  Callout: {
    placement: 'wrapper',
    holds: { as: 'words' },
    purpose: 'Sets something to know beside the argument of the page, under a short title.',
    attributes: z.strictObject({ title: words.describe('What it is about, in a few words.') }),
    example: '<Callout title="If you share a phone">\nA private window leaves no history.\n</Callout>',
  },
  PracticeNote: {
    placement: 'wrapper',
    holds: { as: 'words' },
    purpose:
      'Stands beside the words of a named author and says what the practice adds to them, such as evidence or a limit.',
    facts: ['name'],
    isByPractice: true,
    attributes: z.strictObject({ title: words.describe('What it is about, in a few words.') }),
    example:
      '<PracticeNote title="What the research says">\nIt was a small study, without a comparison group.\n</PracticeNote>',
  },
  CareCard: {
    placement: 'wrapper',
    holds: { as: 'list' },
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
    facts: ['crisisLines'],
    attributes: z.strictObject({
      lines: namesOf('lines')
        .optional()
        .describe('The lines, by their ids: "domestic-violence, sexual-assault".'),
    }),
    example: '<CrisisNotice lines="domestic-violence" />',
  },
  Steps: {
    placement: 'wrapper',
    holds: { as: 'list', numbered: true, each: 'name' },
    purpose: 'Lays out a numbered list of steps: each item starts with its name in bold.',
    attributes: none,
    example:
      '<Steps>\n1. **Sit down** Put both feet on the floor.\n2. **Call someone** One person is enough.\n</Steps>',
  },
  Definitions: {
    placement: 'wrapper',
    holds: { as: 'list', each: 'name' },
    purpose: 'Lays out a list of terms: each item starts with its term in bold.',
    attributes: none,
    example: '<Definitions>\n* **Somatic work** Reduce overwhelm in the body.\n</Definitions>',
  },
  Comparison: {
    placement: 'wrapper',
    holds: { as: 'components', name: 'Side', count: 2 },
    purpose: 'Sets two sides next to each other.',
    attributes: none,
    example:
      '<Comparison>\n<Side title="Porn addiction">\n* On a screen\n</Side>\n\n<Side title="Sex addiction">\n* With other people\n</Side>\n</Comparison>',
  },
  Side: {
    placement: 'wrapper',
    holds: { as: 'words' },
    purpose: 'One side of a comparison.',
    inside: 'Comparison',
    attributes: z.strictObject({ title: words.describe('What this side is called.') }),
    example:
      '<Comparison>\n<Side title="At first">\n* It helps\n</Side>\n\n<Side title="Later">\n* It costs\n</Side>\n</Comparison>',
  },
  BothChairs: {
    placement: 'wrapper',
    holds: { as: 'list', items: 2, each: 'link' },
    purpose:
      'Offers the same moment from two sides: a list of two links, neither telling what the other says.',
    attributes: none,
    example:
      '<BothChairs>\n* [If you are the one with the secret](/)\n* [If you found out](/contact/)\n</BothChairs>',
  },
  ReflectionList: {
    placement: 'wrapper',
    holds: { as: 'list' },
    purpose: 'Makes a list into boxes to tick. Nothing is counted, stored or sent.',
    attributes: z.strictObject({ title: words.describe('What the reader is asked to look at.') }),
    example:
      '<ReflectionList title="What this week was like">\n* I slept badly.\n* I hid something.\n</ReflectionList>',
  },
  OnPaper: {
    placement: 'wrapper',
    holds: { as: 'sentences' },
    purpose:
      'Opens a sheet to print: a sentence with a link to it, beside a small drawing. Is not printed itself.',
    attributes: none,
    example: '<OnPaper>\n[The first days, on one sheet](/contact/)\n</OnPaper>',
  },
  WriteIn: {
    placement: 'block',
    purpose: 'Leaves room to write by hand, on paper: some words, then one line or more.',
    attributes: z.strictObject({
      words: words.describe('What is to be written there, such as "Someone I can call".'),
      lines: z.enum(['1', '2', '3', '4']).default('1').describe('How many lines: one to four.'),
    }),
    example: '<WriteIn words="Someone I can call" lines="2" />',
  },
  AlsoCalled: {
    placement: 'block',
    purpose:
      'Under the heading of a term of the glossary: what else it is called. Wherever a page says one of these words first, they lead to the term.',
    attributes: z.strictObject({
      words: words.describe('The other names, with commas between them: "trickle truth, staggered telling".'),
    }),
    example: '### Mooring\n\n<AlsoCalled words="berth, landing place" />\n\nWhere a boat is tied.',
  },
  NextSteps: {
    placement: 'wrapper',
    holds: { as: 'list', each: 'link' },
    purpose: 'Shows a list of links as the next steps a reader can take; the first is the main one.',
    isByPractice: true,
    attributes: none,
    example: '<NextSteps>\n* [Send a message](/contact/)\n</NextSteps>',
  },
} as const satisfies Record<string, ComponentSpec>;
