import { z } from 'zod';
import { words } from './schema.ts';
import { HOW_WORDINGS, wordings } from './wordings.ts';

const finding = z.strictObject({
  says: words.max(300).describe('What it found, in a sentence, with its figure.'),
  toldBy: wordings.min(1).describe(`What a page says that tells this. ${HOW_WORDINGS}`),
});

const people = z.number().int().min(1).optional();

/**
 * What a source found, in how many, and what it also found. A page that tells the one half tells the other: the rule `one-sided-cite` asks for it. Where
 * a half is not known, it is left out.
 */
export const findingFields = {
  inWhom: words.max(300).optional().describe('Who was asked or looked at, and how.'),
  answered: people.describe(
    'How many answered the question that pages speak of: a page that tells a finding says this number.',
  ),
  tookPart: people.describe('How many took part in all, where fewer answered that question.'),
  found: z
    .array(finding)
    .default([])
    .describe('What it found that pages tell. Whoever tells one of these also tells all that it also found.'),
  alsoFound: z
    .array(finding)
    .default([])
    .describe(
      'What it found on the other side, or what limits it. Whoever tells one of these also tells something of what it found.',
    ),
};

/** One of the things that a source found. */
export type Finding = z.infer<typeof finding>;
