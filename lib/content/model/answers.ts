import { z } from 'zod';
import { pageName, words } from './schema.ts';
import { HOW_WORDINGS, wordings } from './wordings.ts';

/** `content/answers.yaml`: questions to which the whole site has one answer. The rule `other-answer` finds a page that gives another. */
export const answersSchema = z.array(
  z.strictObject({
    question: words.max(160).endsWith('?').describe('The question, ending in a question mark.'),
    answer: words.max(400).describe('Its one answer, in the words of the pages that give it.'),
    givenBy: z
      .array(pageName)
      .default([])
      .describe('The pages that give it in these words. None where no page has to.'),
    elsewhere: words.max(400).describe('What other pages say instead, or how they lead there.'),
    about: wordings
      .default([])
      .describe(
        `What a sentence speaks of that is about the question; with none, every sentence may be. ${HOW_WORDINGS}`,
      ),
    answers: wordings
      .min(1)
      .describe('What such a sentence says that gives an answer: written in the same way.'),
    unless: wordings
      .default([])
      .describe(
        'What lets such a sentence pass, because it agrees or speaks of something else: written in the same way.',
      ),
  }),
);

/** A question with its one answer. */
export type OneAnswer = z.infer<typeof answersSchema>[number];
