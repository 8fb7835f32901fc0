import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf, theIssueOf } from '../issues.ts';

test('an answer of one word is reported', () => {
  expect(siteWith('answer-length').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 5,
        "file": "pillars/top.mdx",
        "fix": "Write a sentence that is understood without the question, such as "Yes, by video, anywhere in Florida."",
        "line": 11,
        "message": "The answer to "Is this a test?" is only "Yes.".",
        "rule": "answer-length",
        "severity": "warning",
      },
    ]
  `);
});

const answer = (text: string) => changedFile('pillars/top.mdx', 'Yes, it is.', text);

test('an answer that is a section is reported with its length', () => {
  expect(theIssueOf(answer('One more word. '.repeat(41).trim())).message).toBe(
    'The answer to "Is this a test?" has 123 words; 120 are the most.',
  );
});

test.each(['Yes, it is.', 'One more word. '.repeat(40).trim()])(
  'an answer of three or of 120 words is sound',
  (text) => {
    expect(issuesOf(answer(text))).toEqual([]);
  },
);
