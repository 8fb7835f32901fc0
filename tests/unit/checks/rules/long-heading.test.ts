import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a heading with the mark of a sentence is reported', () => {
  expect(siteWith('long-heading').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Write What to do without it.",
        "line": 13,
        "message": "The heading "What to do:" ends in ":".",
        "rule": "long-heading",
        "severity": "warning",
      },
    ]
  `);
});

test('a whole paragraph as a heading is reported with its length', () => {
  const heading = 'When you have found out and do not know what to do next you can start here today';
  expect(theIssueOf(homeWith(`## ${heading}\n\nWords.`)).message).toBe(
    `The heading "${heading}" has 18 words; 15 are the most that a reader takes in at a glance.`,
  );
});

test.each(['Do this first.', 'Do this first:', 'Do this first,'])(
  'the heading "%s" is reported',
  (heading) => {
    expect(theIssueOf(homeWith(`## ${heading}\n\nWords.`)).fix).toBe('Write Do this first without it.');
  },
);

test.each([
  'What now?',
  'Stop!',
  'From 9 a.m. to 5 p.m.',
  'Miami, Fla. and the U.S.',
  'And then…',
  'Sex, porn, etc.',
])('the heading "%s" is sound', (heading) => {
  expect(issuesOf(homeWith(`## ${heading}\n\nWords.`))).toEqual([]);
});
