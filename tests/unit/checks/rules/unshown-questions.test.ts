import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('questions that are shown nowhere are reported at the top of the page', () => {
  expect(siteWith('unshown-questions').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pillars/top.mdx",
        "fix": "Put <Questions /> on a line of its own where they belong, under a heading.",
        "inEditor": {
          "fix": "Put "Questions" on a line of its own where they belong, under a heading.",
          "message": "The page has questions in its field "Questions", and shows them nowhere.",
        },
        "line": 9,
        "message": "The page has questions in its field "faq", and shows them nowhere.",
        "rule": "unshown-questions",
        "severity": "error",
      },
    ]
  `);
});

test('a place for questions on a page without any is reported on its line', () => {
  expect(theIssueOf(homeWith('<Questions />'))).toMatchObject({
    line: 13,
    column: 1,
    message: '<Questions /> has nothing to show: the page has no questions in its field "faq".',
  });
});

test('an empty list of questions is none', () => {
  expect(issuesOf(changedFile('pages/contact.mdx', 'updated:', 'faq: []\nupdated:'))).toEqual([]);
});

test('questions may stand inside another component', () => {
  expect(
    issuesOf(
      changedFile('pillars/top.mdx', '<Questions />', '<Callout title="Asked">\n<Questions />\n</Callout>'),
    ),
  ).toEqual([]);
});

test('a page whose fields cannot be read is not said to have no questions', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'audience: person', 'audience: people'))).toEqual([
    'pillars/top.mdx:6:1 invalid-field',
  ]);
});

test('a page whose text cannot be read is not said to hide its questions', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'It has', '<PullLine>\nIt has'))).toEqual([
    'pillars/top.mdx:16:1 mdx-syntax',
  ]);
});
