import { wordsOf } from '../../text/sentences.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

const FEWEST_WORDS = 2;

/** Twice what most answers here need. What says more is worth a section with a heading. */
const MOST_WORDS = 120;

/** An answer stands alone, also in the list of all questions: it is more than "Yes", and shorter than a section. */
export const answerLength = pageRule('answer-length', (page) =>
  page.faq.flatMap(({ question, text, line, column }): RuleIssue[] => {
    const at = { line, column, severity: 'warning' as const };
    const count = wordsOf(text).length;
    // An answer without any words is told by the rules for what stands there instead.
    if (count === 0) return [];
    if (count < FEWEST_WORDS) {
      const fix =
        'Write a sentence that is understood without the question, such as "Yes, by video, anywhere in Florida."';
      return [{ ...at, message: `The answer to "${question}" is only "${text}".`, fix }];
    }
    if (count <= MOST_WORDS) return [];
    const fix =
      'Answer in a few sentences, and put the rest into a section of the page that the answer links to.';
    return [
      { ...at, message: `The answer to "${question}" has ${count} words; ${MOST_WORDS} are the most.`, fix },
    ];
  }),
);
