import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a sentence that ends in a colon with no list below it is reported', () => {
  expect(siteWith('lead-in-without-list').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Write the list below it, each item on a line that starts with "* ", or end the sentence with a full stop.",
        "inEditor": {
          "fix": "Write the list below it, or end the sentence with a full stop.",
        },
        "line": 11,
        "message": ""The harbor is:" promises a list, and none follows.",
        "rule": "lead-in-without-list",
        "severity": "error",
      },
    ]
  `);
});

test('a list below the colon keeps its promise', () => {
  expect(issuesOf(homeWith('The harbor is:\n\n* Quiet\n* Warm'))).toEqual([]);
});

test('a numbered list keeps it as well', () => {
  expect(issuesOf(homeWith('First:\n\n1. Call\n2. Come'))).toEqual([]);
});

test.each([
  ['a component', '<Cycle steps="Calm → Storm → Rain → Sun" returns="Repeat" />'],
  ['a component round a list', '<NextSteps>\n* [Write to us](/contact/)\n</NextSteps>'],
  ['a quotation', '> We are here.'],
  ['a table', '| a | b |\n| - | - |\n| c | d |'],
])('%s below the colon keeps the promise', (_, block) => {
  expect(issuesOf(homeWith(`This is it:\n\n${block}`))).toEqual([]);
});

test('a component still keeps the promise on a page that has a broken link tag', () => {
  expect(issuesOf(homeWith('This is it:\n\n<RelatedServices />\n\n<a href=”/top/”>Back</a>'))).toEqual([
    'pages/home.mdx:17:1 curly-quotes',
  ]);
});

test('a paragraph below the colon does not keep it', () => {
  expect(issuesOf(homeWith('The harbor is:\n\nQuiet and warm.'))).toEqual([
    'pages/home.mdx:13:1 lead-in-without-list',
  ]);
});

test('a colon at the very end of a page is reported', () => {
  expect(issuesOf(homeWith('The harbor is:'))).toEqual(['pages/home.mdx:13:1 lead-in-without-list']);
});

test('a bold sentence with a colon is reported without its stars', () => {
  expect(theIssueOf(homeWith('**The harbor is:**\n\nWords.')).message).toBe(
    '"The harbor is:" promises a list, and none follows.',
  );
});

test('a colon inside a sentence promises nothing', () => {
  expect(issuesOf(homeWith('One thing: it is quiet.'))).toEqual([]);
});

test('an item of a list that ends in a colon is reported', () => {
  expect(issuesOf(homeWith('* The harbor is:\n* Quiet'))).toEqual([
    'pages/home.mdx:13:3 lead-in-without-list',
  ]);
});

test('an item of a list with a list of its own is sound', () => {
  expect(issuesOf(homeWith('* The harbor is:\n  * Quiet\n  * Warm'))).toEqual([]);
});

test('a colon at the end of an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', '"Yes, and it is:"'))).toEqual([
    'pillars/top.mdx:11:5 lead-in-without-list',
  ]);
});

test('a colon in an answer that its own list follows is sound', () => {
  expect(
    issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', '|\n      It is:\n\n      * One\n      * Two')),
  ).toEqual([]);
});

test('a component on one line with its words keeps the promise, and is told its place', () => {
  expect(issuesOf(homeWith('This is it:\n\n<PullLine>You are not broken.</PullLine>'))).toEqual([
    'pages/home.mdx:15:1 component-shares-line',
  ]);
});

test('a sentence that leads to what may be gone one day is reported', () => {
  expect(theIssueOf(homeWith('These are still to come:\n\n<OpenFacts />'))).toMatchInlineSnapshot(`
    {
      "column": 1,
      "file": "pages/home.mdx",
      "fix": "Take the sentence out: <OpenFacts> has its own. Or end it with a period, so that it promises nothing.",
      "inEditor": {
        "fix": "Take the sentence out: "Open facts" has its own. Or end it with a period, so that it promises nothing.",
        "message": ""These are still to come:" promises what "Open facts" shows, and one day that is nothing.",
      },
      "line": 13,
      "message": ""These are still to come:" promises what <OpenFacts> shows, and one day that is nothing.",
      "rule": "lead-in-without-list",
      "severity": "error",
    }
  `);
});

test('a sentence before it that promises nothing is sound', () => {
  expect(issuesOf(homeWith('We would rather leave a line empty.\n\n<OpenFacts />'))).toEqual([]);
});
