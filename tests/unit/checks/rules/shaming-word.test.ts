import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a word that makes a person into a diagnosis is reported', () => {
  expect(siteWith('shaming-word').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 9,
        "file": "pages/home.mdx",
        "fix": "Put the person first, such as "a person with compulsive sexual behavior" or "the person who did this".",
        "line": 13,
        "message": ""sex addict" makes a person into a diagnosis: He is a sex addict.",
        "rule": "shaming-word",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  'Addicts often lie.',
  'The addicted individual needs care.',
  'He does not care, and you live with an addict.',
  'She is codependent.',
  'Once a cheater.',
  'Try to stay clean.',
  'It is a filthy habit.',
  'Snap out of it.',
  'A degenerate habit.',
  'He was a predator.',
])('"%s" is reported', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([expect.stringContaining('shaming-word')]);
});

test.each([
  'We do not call anyone an addict.',
  'He asked himself: "Am I a sex addict?"',
  '## Am I a sex addict?\n\nPeople search for it.',
  'Compulsive sexual behavior, or sex addiction, is what people search for.',
  'Put clean sheets on the bed.',
  'Doubts creep in.',
])('"%s" is not', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});

test.each(['Sex Addicts Anonymous', 'Sex and Love Addicts Anonymous', 'Codependents Anonymous'])(
  'the fellowship "%s" goes by its name',
  (name) => {
    expect(issuesOf(homeWith(`You can visit ${name} tonight.`))).toEqual([]);
  },
);
