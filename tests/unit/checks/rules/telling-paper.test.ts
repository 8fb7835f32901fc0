import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a sheet to print that says what it is about is reported', () => {
  expect(siteWith('telling-paper').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "plans/a-hard-hour.mdx",
        "fix": "Say it in words that could lie open on any table, such as "a hard hour".",
        "line": 15,
        "message": ""porn" would tell whoever finds the paper what it is about, or where it comes from.",
        "rule": "telling-paper",
        "severity": "error",
      },
    ]
  `);
});

const FIELDS = {
  title: 'A hard hour',
  heading: 'A hard hour',
  navLabel: 'A hard hour, on one sheet',
  description: 'A plan for one page of paper that exists only to show what paper must not tell.',
  parent: 'top',
};

const sheetWith = (words: string, fields: Record<string, unknown> = {}) =>
  issuesOf({ 'plans/hour.mdx': writePage({ ...FIELDS, ...fields }, words) });

test.each([
  'It is about sexual behavior.',
  'After a betrayal.',
  'By Harbor Practice.',
  '## Addiction\n\nWords.',
])('"%s" is reported', (words) => {
  expect(sheetWith(words)).toEqual([expect.stringContaining('telling-paper')]);
});

test('so is its title, which browsers print', () => {
  expect(sheetWith('Words.', { title: 'Porn, one hour at a time' })).toEqual([
    expect.stringContaining('telling-paper'),
  ]);
});

test('a neutral sheet passes, and any other page says what it is about', () => {
  expect(sheetWith('Call someone in the middle of the hour, in Essex.')).toEqual([]);
  expect(issuesOf(homeWith('This is about betrayal.'))).toEqual([]);
});
