import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a word that stands twice in a row is reported', () => {
  expect(siteWith('doubled-word').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 10,
        "edit": {
          "end": 299,
          "file": "pages/home.mdx",
          "start": 292,
          "text": "the",
        },
        "file": "pages/home.mdx",
        "fix": "Write "the" once. If both are meant, put a comma between them or say it in another way.",
        "line": 13,
        "message": ""the the" has the same word twice.",
        "rule": "doubled-word",
        "severity": "warning",
      },
    ]
  `);
});

test.each(['The the end.', 'It is is here.', 'Go\nto to them.', 'They say say it.'])(
  '%j is reported',
  (words) => {
    expect(issuesOf(homeWith(words))).toEqual([expect.stringContaining(' doubled-word')]);
  },
);

test.each([
  'She had had enough.',
  'They know that that helps.',
  'No, no.',
  'It is what it is. Is that clear?',
  'Walla Walla is far.',
  'A well-known known.',
])('%j is not', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});

test('a doubled word in the title is reported on its line, and not fixed without a question', () => {
  const issue = theIssueOf(changedFile('pages/home.mdx', 'Harbor Practice', 'The the harbor'));
  expect(issue).toMatchObject({ rule: 'doubled-word', line: 2 });
  expect(issue.edit).toBeUndefined();
});

test('a word that may be said twice for effect is not fixed without a question', () => {
  expect(theIssueOf(homeWith('It was very very late.')).edit).toBeUndefined();
});
