import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a day that does not exist and an unknown audience are reported with what was written', () => {
  expect(siteWith('invalid-field').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "field": [
          "audience",
        ],
        "file": "pillars/below.mdx",
        "fix": "Change it. Whom the page speaks to: person, partner, couple or all.",
        "inEditor": {
          "fix": "Change it. Whom the page speaks to: person, partner, couple or all.",
          "message": ""Audience" is "patients", which is not one of: person, partner, couple, all.",
        },
        "line": 6,
        "message": ""audience" is "patients", which is not one of: person, partner, couple, all.",
        "rule": "invalid-field",
        "severity": "error",
      },
      {
        "column": 1,
        "field": [
          "updated",
        ],
        "file": "pillars/below.mdx",
        "fix": "Change it. The day the words were last changed, such as 2026-11-22.",
        "inEditor": {
          "fix": "Change it. The day the words were last changed, such as 2026-11-22.",
          "message": ""Updated" is "2026-02-30", which is not a day of the calendar, written like 2026-11-22.",
        },
        "line": 9,
        "message": ""updated" is "2026-02-30", which is not a day of the calendar, written like 2026-11-22.",
        "rule": "invalid-field",
        "severity": "error",
      },
    ]
  `);
});

const TOP = 'pillars/top.mdx';
const SOURCE = 'sources/example-2020.yaml';

test('a date as it is written in letters is reported', () => {
  expect(theIssueOf(changedFile(TOP, '2026-11-22', '11/22/2026')).message).toBe(
    '"updated" is "11/22/2026", which is not a day of the calendar, written like 2026-11-22.',
  );
});

test('the last day of a leap February exists', () => {
  expect(issuesOf(changedFile(TOP, '2026-11-22', '2024-02-29'))).toEqual([]);
});

test.each(['es-US', 'en', 'English'])(
  'a page in a language that the site is not in is refused: %s',
  (lang) => {
    expect(theIssueOf(changedFile(TOP, 'audience: person', `audience: person\nlang: ${lang}`))).toMatchObject(
      {
        line: 7,
        message: `"lang" is "${lang}", which is not one of: en-US.`,
        fix: 'Change it. The language that the page is written in: English (en-US). Pages in other languages have a place of their own.',
      },
    );
  },
);

test('a page may say that it is in the language of the site', () => {
  expect(issuesOf(changedFile(TOP, 'audience: person', 'audience: person\nlang: en-US'))).toEqual([]);
});

test('a title that is too long is reported with its length', () => {
  const title = 'x'.repeat(71);
  expect(theIssueOf(changedFile(TOP, 'The main thing', title)).message).toContain(
    'which is longer than 70 characters (it has 71)',
  );
});

test('a title of just the right length is sound', () => {
  const title = 'It is still a little hill, it tilts, it lifts a lilt, it fills it till';
  expect(title).toHaveLength(70);
  expect(issuesOf(changedFile(TOP, 'The main thing', title))).toEqual([]);
});

test('a description that is too short is reported with its length', () => {
  const text = textOf(TOP).replace(/description: .+/, 'description: Short.');
  expect(theIssueOf({ [TOP]: text })).toMatchObject({
    line: 4,
    message: '"description" is "Short.", which is shorter than 50 characters (it has 6).',
  });
});

test('a question without a question mark is reported on its line', () => {
  expect(theIssueOf(changedFile(TOP, 'a test?', 'a test'))).toMatchObject({
    line: 10,
    column: 5,
    message: expect.stringContaining('which does not end in a question mark'),
  });
});

test.each(['title:', 'title: ""', 'title: #1 in Miami', 'title: null'])(
  '%j is called an empty field',
  (line) => {
    expect(theIssueOf(changedFile(TOP, 'title: The main thing', line))).toMatchObject({
      line: 2,
      message: 'The field "title" is empty.',
    });
  },
);

test('a number where a text belongs is reported', () => {
  expect(theIssueOf(changedFile(TOP, 'The main thing', '2026')).message).toBe(
    '"title" is "2026", which is not text (put it between straight quotes).',
  );
});

test('"perhaps" is neither true nor false', () => {
  const { message } = theIssueOf(changedFile(TOP, 'updated:', 'draft: perhaps\nupdated:'));
  expect(message).toBe('"draft" is "perhaps", which is not true or false.');
});

test('one related page still needs a list', () => {
  expect(theIssueOf(changedFile(TOP, 'updated:', 'related: below\nupdated:')).message).toBe(
    '"related" is "below", which is not a list.',
  );
});

test.each(['/below/', 'below.mdx', 'Below'])(
  'the parent "%s" is not a file name as it has to be',
  (parent) => {
    expect(theIssueOf(changedFile('pillars/below.mdx', 'parent: top', `parent: ${parent}`)).message).toBe(
      `"parent" is "${parent}", which is not made of small letters, digits and hyphens alone.`,
    );
  },
);

test('fields that are no fields are reported in plain words', () => {
  expect(theIssueOf({ 'pages/contact.mdx': '---\njust words\n---\n\nWords.\n' })).toMatchObject({
    line: 2,
    message: 'What stands here is not a group of fields.',
  });
});

test('a list that was emptied is an empty list', () => {
  expect(issuesOf({ 'redirects.yaml': '' })).toEqual([]);
});

test('a telephone number in the wrong form is not told to be letters and hyphens', () => {
  const { line, message, fix } = theIssueOf(
    changedFile('practice.yaml', 'phone: null', 'phone: 305-555-0000'),
  );
  expect(line).toBe(8);
  expect(message).not.toContain('letters');
  expect(fix).toContain('written like +1305');
});

test('an e-mail address and a web address that are none are reported', () => {
  const text = textOf('practice.yaml').replace('email: null', 'email: ada').replace('https://www.', 'www.');
  expect(siteWith({ 'practice.yaml': text }).issues.map(({ line, message }) => `${line} ${message}`)).toEqual(
    [
      '9 "email" is "ada", which is not an e-mail address.',
      '20 "leaveTo" is "www.weather.gov/", which is not a full web address such as https://example.org/.',
    ],
  );
});

test.each([
  ['May 2020', 'which is not a year, such as 2020, or more of the day: 2020-05 or 2020-05-03'],
  ['2020-13', 'which is not a year, such as 2020, or more of the day: 2020-05 or 2020-05-03'],
  ['2020-02-30', 'which is not a day of the calendar'],
  ['2020', 'which is not text (put it between straight quotes)'],
])('a source that was published on %s is reported', (issued, fault) => {
  expect(theIssueOf(changedFile(SOURCE, '"2020"', issued))).toMatchObject({
    file: SOURCE,
    line: 6,
    message: `"issued" is "${issued}", ${fault}.`,
  });
});

test.each(['2020-05', '2020-02-29'])('a source may be published on %s', (issued) => {
  expect(issuesOf(changedFile(SOURCE, '"2020"', issued))).toEqual([]);
});

test.each([
  ['0', 'which is less than 1'],
  ['1.5', 'which is not a whole number'],
  ['first', 'which is not a number'],
])('the place "%s" among other pages is reported', (order, fault) => {
  expect(theIssueOf(changedFile(TOP, 'updated:', `order: ${order}\nupdated:`)).message).toBe(
    `"order" is "${order}", ${fault}.`,
  );
});

test('a volume without quotes is told to be put between them', () => {
  expect(theIssueOf(changedFile(SOURCE, 'volume: "1"', 'volume: 1')).message).toBe(
    '"volume" is "1", which is not text (put it between straight quotes).',
  );
});

test('a long value is cut in the message', () => {
  expect(theIssueOf(changedFile(TOP, 'The main thing', 'x'.repeat(100))).message).toContain(
    `"${'x'.repeat(57)}…"`,
  );
});
