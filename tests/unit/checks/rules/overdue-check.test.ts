import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('an emergency number that no one checked for a year is reported', () => {
  expect(siteWith('overdue-check').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 5,
        "file": "crisis-lines.yaml",
        "fix": "Compare it with https://www.911.gov/, and then set "checked" to today.",
        "inEditor": {
          "fix": "Compare it with https://www.911.gov/, and then set "Checked" to today.",
        },
        "line": 10,
        "message": "No one has checked the number of "Emergency" (911) for a year: the last time was 2025-11-22.",
        "rule": "overdue-check",
        "severity": "warning",
      },
    ]
  `);
});

test('one that was checked a day less than a year ago is sound', () => {
  expect(issuesOf(changedFile('crisis-lines.yaml', '2026-11-22', '2025-11-23'))).toEqual([]);
});

test('a page that was to be reviewed again is reported', () => {
  const fields = 'reviewed:\n  by: ada\n  on: 2025-11-01\n  next: 2026-11-01\nupdated:';
  expect(theIssueOf(changedFile('pillars/top.mdx', 'updated:', fields))).toMatchObject({
    line: 11,
    severity: 'warning',
    message: 'The page was to be reviewed again by 2026-11-01.',
  });
});

test('a page that is to be reviewed today is not late yet', () => {
  const fields = 'reviewed:\n  by: ada\n  on: 2025-11-22\n  next: 2026-11-22\nupdated:';
  expect(issuesOf(changedFile('pillars/top.mdx', 'updated:', fields))).toEqual([]);
});

const contactUntil = (day: string) =>
  changedFile(
    'practice.yaml',
    'security: null',
    `security: { contact: security@harbors.org, expires: ${day} }`,
  );

test('a security contact that has expired is reported', () => {
  expect(theIssueOf(contactUntil('2026-11-21'))).toMatchInlineSnapshot(`
    {
      "column": 44,
      "file": "practice.yaml",
      "fix": "Make sure that someone still reads what comes there, and then write a day less than a year from now into "expires".",
      "inEditor": {
        "fix": "Make sure that someone still reads what comes there, and then write a day less than a year from now into "Expires".",
      },
      "line": 21,
      "message": "The security contact, security@harbors.org, was sure to hold until 2026-11-21.",
      "rule": "overdue-check",
      "severity": "warning",
    }
  `);
});

test.each(['2026-11-22', '2027-11-21'])('a security contact that holds until %s is sound', (day) => {
  expect(issuesOf(contactUntil(day))).toEqual([]);
});

const datedWords = (day: string) =>
  homeWith(`Six states <AsOf reviewBy="${day}">had joined by June 2026</AsOf>.`);

test('words that were true as of a day, and that no one looked at again, are reported', () => {
  expect(theIssueOf(datedWords('2026-11-21'))).toMatchInlineSnapshot(`
    {
      "column": 12,
      "file": "pages/home.mdx",
      "fix": "Look it up where the page says it is from, mend the words, and then write the next day into "reviewBy" of <AsOf>. What cannot change any more needs no <AsOf>.",
      "inEditor": {
        "fix": "Look it up where the page says it is from, mend the words, and then write the next day into "Review by" of "As of". What cannot change any more needs no "As of".",
        "message": "Someone was to look at these words again by 2026-11-21: it may not be so any more.",
      },
      "line": 13,
      "message": "Someone was to look at these words again by 2026-11-21: it may not be so any more.",
      "rule": "overdue-check",
      "severity": "warning",
    }
  `);
});

test.each(['2026-11-22', '2027-11-21'])('words that hold until %s are sound', (day) => {
  expect(issuesOf(datedWords(day))).toEqual([]);
});

test('dated words in an answer are looked at as well', () => {
  const words = 'Yes, <AsOf reviewBy="2026-01-01">it is so today</AsOf>.';
  expect(theIssueOf(changedFile('pillars/top.mdx', 'Yes, it is.', words)).message).toContain('2026-01-01');
});
