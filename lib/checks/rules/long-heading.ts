import { wordsOf } from '../../text/sentences.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

/** A heading is taken in at a glance; what is longer was a paragraph. */
const MOST_WORDS = 15;

/** A heading names its section in a few words, without the mark that ends a sentence. */
export const longHeading = pageRule('long-heading', (page) =>
  page.headings.flatMap(({ text, line, column }): RuleIssue[] => {
    const at = { line, column, severity: 'warning' as const };
    const count = wordsOf(text).length;
    if (count > MOST_WORDS) {
      return [
        {
          ...at,
          message: `The heading "${text}" has ${count} words; ${MOST_WORDS} are the most that a reader takes in at a glance.`,
          fix: 'Say it shorter. If it is a paragraph, take the number signs and the space before it away.',
          inEditor: { fix: 'Say it shorter. If it is a paragraph, choose "Paragraph" for it.' },
        },
      ];
    }
    const mark = /[:;,]$|(?<![.\b][A-Za-z]|\.)\.$/.exec(text)?.[0];
    if (!mark || ENDS_SHORT.test(text)) return [];
    const shorter = text.slice(0, -1);
    return [
      {
        ...at,
        message: `The heading "${text}" ends in "${mark}".`,
        fix: `Write ${shorter} without it.`,
      },
    ];
  }),
);

// A period that belongs to its word, as in "9 a.m." or "and so on, etc."
const ENDS_SHORT = /\b(?:[A-Za-z]\.[A-Za-z]|etc|vs|Jr|Sr|Inc|St|Dr)\.$/;
