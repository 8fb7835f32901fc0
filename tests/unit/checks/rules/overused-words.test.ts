import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a turn of phrase that a page is full of is advised, at the first one too many', () => {
  expect(siteWith('overused-words').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Say of some of them what someone does, or who "you" are instead.",
        "line": 14,
        "message": "The page has "no one" 5 times; up to 4 are fine. The first one too many: "No one"",
        "rule": "overused-words",
        "severity": "warning",
      },
    ]
  `);
});

const times = (count: number, words: string) => Array.from({ length: count }, () => words).join('\n');

test.each([
  [4, 'No one asks.'],
  [2, 'In our view it helps.'],
  [4, 'The kitchen is quiet.'],
  [3, 'Find a room of your own.'],
  [8, 'It may help.'],
])('%i times "%s" is borne, and once more is not', (most, sentence) => {
  const told = (count: number) =>
    siteWith(homeWith(times(count, sentence))).issues.filter(({ rule }) => rule === 'overused-words');
  expect(told(most)).toEqual([]);
  expect(told(most + 1)).toMatchObject([{ message: expect.stringContaining(`up to ${most} are fine`) }]);
});

test('one sentence in eight may join two clauses', () => {
  const plain = times(42, 'It helps.');
  const joined = 'You read this page, and it helps.';
  expect(issuesOf(homeWith(`${plain}\n${times(6, joined)}`))).toEqual([]);
  expect(theIssueOf(homeWith(`${plain}\n${times(7, joined)}`)).rule).toBe('overused-words');
});

test.each([
  ['the comma of a list', 'Shock, anger, and grief come.'],
  ['a short page', 'You read this page, and it helps.'],
])('%s is no habit', (_, sentence) => {
  expect(issuesOf(homeWith(times(7, sentence)))).toEqual([]);
});

test('the longer a page, the more often it may say "may"', () => {
  const words = times(250, 'One two three four.');
  expect(issuesOf(homeWith(`${words}\n${times(10, 'It may help.')}`))).toEqual([]);
});
