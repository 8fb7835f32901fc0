import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf, theIssueOf } from '../issues.ts';

test('an ISBN whose last digit does not fit is reported', () => {
  expect(siteWith('source-identifier').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "sources/example-2020.yaml",
        "fix": "Copy it anew from the back of the book or from its publisher.",
        "line": 12,
        "message": "The ISBN "978-0-309-08436-8" of the source "example-2020" cannot be right: its last digit does not fit the others.",
        "rule": "source-identifier",
        "severity": "error",
      },
    ]
  `);
});

const SOURCE = 'sources/example-2020.yaml';
const withField = (field: string) =>
  changedFile(SOURCE, 'DOI: 10.1000/example.2020', `DOI: 10.1000/example.2020\n${field}`);
const withDoi = (doi: string) => changedFile(SOURCE, '10.1000/example.2020', doi);

test.each(['978-0-309-08436-9', '9781592857692', '0-306-40615-2', '080442957X'])(
  'the ISBN %s is sound',
  (isbn) => {
    expect(issuesOf(withField(`ISBN: "${isbn}"`))).toEqual([]);
  },
);

test('an ISBN that lacks a digit is reported with the number that it has', () => {
  expect(theIssueOf(withField('ISBN: "978159285769"')).message).toBe(
    'The ISBN "978159285769" of the source "example-2020" cannot be right: it has 12 digits, not 10 or 13.',
  );
});

test.each(['10.1000/example.2020.', '10.1000/example.2020)', '10.1000/example.2020?from=mail'])(
  'the DOI %s is given back without its end',
  (doi) => {
    expect(theIssueOf(withDoi(doi)).fix).toBe(
      'Write 10.1000/example.2020, and open https://doi.org/10.1000/example.2020 to see that it leads to the work.',
    );
  },
);

test.each(['10.1016/S0065-2601(06)38002-1', '10.1002/(SICI)1097(199)', '10.4103/IndianJPsychiatry_36_18'])(
  'the DOI %s is sound',
  (doi) => {
    expect(issuesOf(withDoi(doi))).toEqual([]);
  },
);

test('a DOI with its address before it is told by the schema', () => {
  expect(issuesOf(withDoi('https://doi.org/10.1000/example.2020'))).toEqual([
    expect.stringMatching(/^sources\/example-2020\.yaml:\d+:\d+ invalid-field$/),
  ]);
});
