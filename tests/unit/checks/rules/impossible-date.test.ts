import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf, theIssueOf } from '../issues.ts';

test('a page that will only be public one day is reported', () => {
  expect(siteWith('impossible-date').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Write the day on which it was done. Look at the year first.",
        "inEditor": {
          "fix": "Write the day on which it was done. Look at the year first.",
          "message": ""Published" is 2027-11-21, a day that has not come yet: today is 2026-11-22.",
        },
        "line": 8,
        "message": ""published" is 2027-11-21, a day that has not come yet: today is 2026-11-22.",
        "rule": "impossible-date",
        "severity": "warning",
      },
    ]
  `);
});

const TOP = 'pillars/top.mdx';
const REVIEW = 'reviewed:\n  by: ada\n  on: 2026-11-01\n  next: 2027-11-01\nupdated:';

test('a day that has not come yet is worth a second look', () => {
  expect(theIssueOf(changedFile(TOP, '2026-11-22', '2062-11-22'))).toMatchObject({
    line: 8,
    severity: 'warning',
    message: '"updated" is 2062-11-22, a day that has not come yet: today is 2026-11-22.',
  });
});

test.each([
  ['crisis-lines.yaml', 'checked: 2026-11-22', 'checked: 2027-11-22'],
  ['sources/example-2020.yaml', 'on: 2026-11-22', 'on: 2027-11-22'],
])('a day to come in %s is reported', (file, from, to) => {
  expect(theIssueOf(changedFile(file, from, to))).toMatchObject({ file, rule: 'impossible-date' });
});

test('today is no day to come, and a page may be public later than its words were last changed', () => {
  expect(issuesOf(changedFile(TOP, 'updated:', 'published: 2026-11-22\nupdated:'))).toEqual([]);
  const waited = 'published: 2026-11-22\nupdated: 2025-01-02';
  expect(issuesOf(changedFile(TOP, 'updated: 2026-11-22', waited))).toEqual([]);
});

test('a review and the next one are in their order', () => {
  expect(issuesOf(changedFile(TOP, 'updated:', REVIEW))).toEqual([]);
});

test('a next review before the review that it follows is reported', () => {
  expect(
    theIssueOf(
      changedFile(
        TOP,
        'updated:',
        REVIEW.replace('on: 2026-11-01', 'on: 2026-11-22').replace('2027-11-01', '2026-11-22'),
      ),
    ).message,
  ).toContain('"next" is 2026');
});

test('a day that is no day is only told as such', () => {
  expect(issuesOf(changedFile(TOP, '2026-11-22', '2026-13-22'))).toEqual([`${TOP}:8:1 invalid-field`]);
});

const contactUntil = (day: string) =>
  changedFile(
    'practice.yaml',
    'security: null',
    `security: { contact: security@harbors.org, expires: ${day} }`,
  );

test('a security contact for a year or more is worth a second look', () => {
  expect(theIssueOf(contactUntil('2027-11-22'))).toMatchInlineSnapshot(`
    {
      "column": 44,
      "file": "practice.yaml",
      "fix": "Write a day less than a year from now, by which someone looks at the contact again.",
      "inEditor": {
        "fix": "Write a day less than a year from now, by which someone looks at the contact again.",
        "message": ""Expires" is 2027-11-22, a year or more from now: today is 2026-11-22.",
      },
      "line": 21,
      "message": ""expires" is 2027-11-22, a year or more from now: today is 2026-11-22.",
      "rule": "impossible-date",
      "severity": "warning",
    }
  `);
});

test('one for a day less than a year is sound', () => {
  expect(issuesOf(contactUntil('2027-11-21'))).toEqual([]);
});

test.each([
  ['a page', changedFile(TOP, 'updated: 2026-11-22', 'updated: 0026-11-22'), '"updated" is "0026-11-22"'],
  [
    'a review',
    changedFile(TOP, 'faq:', 'reviewed: { by: ada, on: 2026-01-02, next: 2206-01-02 }\nfaq:'),
    '"2206-01-02"',
  ],
  ['a crisis line', changedFile('crisis-lines.yaml', 'checked: 2026', 'checked: 1026'), '"1026-'],
  [
    'a source',
    changedFile('sources/example-2020.yaml', 'issued: "2020"', 'issued: "0020"'),
    '"issued" is "0020"',
  ],
])('a year that cannot be meant, of %s, is refused', (_, change, words) => {
  expect(theIssueOf(change)).toMatchObject({
    rule: 'invalid-field',
    message: expect.stringMatching(`${words}.*has a year that cannot be meant`),
  });
});

test('a work that is printed later, and a review ten years away, are worth a second look, and so are words that no one looks at for three', () => {
  const later = changedFile('sources/example-2020.yaml', 'issued: "2020"', 'issued: "2027"');
  const away = changedFile(TOP, 'faq:', 'reviewed: { by: ada, on: 2026-01-02, next: 2036-11-22 }\nfaq:');
  const words = changedFile(TOP, 'It has', '<AsOf reviewBy="2029-11-22">It is so</AsOf>. It has');
  expect([later, away, words].map((change) => theIssueOf(change).message)).toEqual([
    '"issued" is 2027, a day that has not come yet: today is 2026-11-22.',
    '"next" is 2036-11-22, 10 years or more from now: today is 2026-11-22.',
    '"reviewBy" is 2029-11-22, 3 years or more from now: today is 2026-11-22.',
  ]);
});
