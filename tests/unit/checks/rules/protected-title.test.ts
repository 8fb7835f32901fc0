import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a title that Florida restricts is reported', () => {
  expect(siteWith('protected-title').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 11,
        "file": "pages/home.mdx",
        "fix": "Write "therapist". Only a person who may use the title, with the license entered for that person, is called so.",
        "line": 13,
        "message": ""sex therapist" is a title that Florida restricts: Talk to a sex therapist.",
        "rule": "protected-title",
        "severity": "error",
      },
    ]
  `);
});

test.each(['Our CSATs will see you.', 'She is a Certified Sex Addiction Therapist.'])(
  '"%s" is reported',
  (words) => {
    expect(issuesOf(homeWith(words))).toEqual([expect.stringContaining('protected-title')]);
  },
);

test.each([
  'CSAT stands for Certified Sex Addiction Therapist, a private credential.',
  'In Florida "sex therapist" is a restricted title.',
])('"%s" only explains', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});

test('in another state, the title is none that Florida restricts, and a credential is confirmed all the same', () => {
  const elsewhere = changedFile('practice.yaml', 'state: Florida', 'state: Oregon');
  const issuesWith = (words: string) => issuesOf({ ...elsewhere, ...homeWith(words) });
  expect(issuesWith('Talk to a sex therapist.')).toEqual([]);
  expect(issuesWith('Our CSATs will see you.')).toEqual([expect.stringContaining('protected-title')]);
});
