import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a wrong article is reported', () => {
  expect(siteWith('indefinite-article').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 10,
        "file": "pages/home.mdx",
        "fix": "Write "an hour", as it is said aloud.",
        "line": 13,
        "message": ""a hour" has the wrong article.",
        "rule": "indefinite-article",
        "severity": "warning",
      },
    ]
  `);
});

test.each([
  'It is an university.',
  'A apple a day.',
  'Take an "walk" today.',
  'It is a honest answer.',
  'It took an year.',
  'She is an person.',
])('%j is reported', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([expect.stringContaining(' indefinite-article')]);
});

test.each([
  'It is a university, a one-off, a European idea and a useful unit.',
  'It takes an hour, an honest answer, an heir and an MRI.',
  'Plan A is here, and plan B as well.',
  'It goes from A to Z.',
  'It is an 8-hour day and a 12-week plan.',
  'An LMHC and a PTSD diagnosis, an IOP, an SSRI, a HIPAA notice.',
  'It is an app, an early "hour" and a hard day.',
  'She gave a. Then an end came.',
])('%j is not', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});
