import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a list whose marks were typed is reported', () => {
  expect(siteWith('typed-bullet').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Start the line with "* " instead (with a plain space after it), each item on a line of its own.",
        "inEditor": {
          "fix": "Delete the typed marks, select the lines, and click the list with dots above the words of the page.",
        },
        "line": 13,
        "message": ""•" was typed to make a list, and what is shown is no list: • One / • Two",
        "rule": "typed-bullet",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  ['dots of a word processor', '\uF0B7 One\n\uF0B7 Two'],
  ['check marks', '✔ One\n\n'],
  ['dashes that follow on each other', '– One\n– Two'],
  ['hyphens that were masked', '\\- One\n\\- Two'],
  ['numbers with one bracket that do not start a list', 'First\n(1) One\n(2) Two'],
  ['stars without their space', '*One\n*Two'],
  ['letters', 'a) One\nb) Two'],
  ['numbers without their space', '1.One\n2.Two'],
])('%s are reported', (_, text) => {
  expect(issuesOf(homeWith(text))).toEqual(['pages/home.mdx:13:1 typed-bullet']);
});

test.each([
  ['a list', '* One\n* Two'],
  ['a numbered list', '1. One\n2. Two'],
  ['a list of steps with a bracket', '1) One\n2) Two'],
  ['a dash that starts one sentence', '– and then she left.'],
  ['a dash within a sentence', 'One – and two.'],
  ['a dot between words', 'Miami · Florida'],
  ['times and figures that start lines', '7.30 is early.\n8.30 is late.'],
  ['an arrow between words', 'One → two'],
  ['a number that starts a line', 'We have\n12. Street is where we were.'],
])('%s is sound', (_, text) => {
  expect(issuesOf(homeWith(text))).toEqual([]);
});

test('bullets in an answer are reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', '• Yes, it is.'))).toEqual([
    'pillars/top.mdx:11:5 typed-bullet',
  ]);
});
