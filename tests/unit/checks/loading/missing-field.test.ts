import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a field that every page needs is reported where the fields start', () => {
  expect(siteWith('missing-field').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "field": [
          "navLabel",
        ],
        "file": "pillars/below.mdx",
        "fix": "Add a line "navLabel: …". The short name of the page in menus and lists.",
        "inEditor": {
          "fix": "Fill it in. The short name of the page in menus and lists.",
          "message": "The field "Name in menus" is empty.",
        },
        "line": 2,
        "message": "The field "navLabel" is missing.",
        "rule": "missing-field",
        "severity": "error",
      },
    ]
  `);
});

test('a question without its answer is reported on the line of the question', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', '\n    answer: Yes, it is.', ''))).toEqual([
    'pillars/top.mdx:10:5 missing-field',
  ]);
});

test('the second question without an answer is the one that is reported', () => {
  expect(
    issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, it is.\n  - question: And this?')),
  ).toEqual(['pillars/top.mdx:12:5 missing-field']);
});

test('an article needs a parent', () => {
  expect(theIssueOf(changedFile('articles/story.mdx', 'parent: below\n', ''))).toMatchObject({
    message: 'The field "parent" is missing.',
    fix: 'Add a line "parent: …". The page above this one. Write the file name of the page, without .mdx.',
  });
});

test('a field may be missing in a review as well', () => {
  expect(
    theIssueOf(
      changedFile('pages/contact.mdx', 'updated:', 'reviewed:\n  by: ada\n  on: 2026-11-22\nupdated:'),
    ),
  ).toMatchObject({ line: 8, message: 'The field "next" of "reviewed" is missing.' });
});

test('fields between two lines of hyphens that are all missing are all named', () => {
  expect(
    siteWith({ 'pages/contact.mdx': '---\n---\n\nWords.\n' }).issues.map(
      ({ message }) => /"(.+)"/.exec(message)?.[1],
    ),
  ).toEqual(['title', 'heading', 'description', 'navLabel', 'audience', 'author', 'updated']);
});

test('a missing field of a person is reported in the file of the person', () => {
  expect(theIssueOf(changedFile('people/ada.yaml', 'name: Ada Example\n', ''))).toMatchObject({
    file: 'people/ada.yaml',
    line: 1,
    message: 'The field "name" is missing.',
  });
});

test('a fact that is null is not missing', () => {
  expect(issuesOf(changedFile('practice.yaml', 'fees: null', 'fees:'))).toEqual([]);
});

test('optional fields may be left out', () => {
  expect(issuesOf({ 'pages/contact.mdx': textOf('pages/contact.mdx') })).toEqual([]);
});
