import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { faultsOf, textOf, theFaultOf } from '../faults.ts';

test('a title that search results would cut is reported as they show it', () => {
  expect(siteWith('cut-in-search').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Take out at least 5 characters, or put what matters first.",
        "line": 2,
        "message": "The title is 657 pixels wide, and search results show about 600: "WHEN THE MAIN THING MAKES AN AWFUL LOT OF NOISE …"",
        "rule": "cut-in-search",
        "severity": "warning",
      },
    ]
  `);
});

const TOP = 'pillars/top.mdx';

test('a description that search results would cut is reported', () => {
  const long = 'M'.repeat(20).concat(' mmmmmmmmmm'.repeat(7));
  const text = textOf(TOP).replace(/description: .+/, `description: ${long}`);
  expect(theFaultOf({ [TOP]: text })).toMatchObject({ line: 4, severity: 'warning', rule: 'cut-in-search' });
});

test('as many narrow letters are not too wide', () => {
  expect(faultsOf(changedFile(TOP, 'The main thing', 'i'.repeat(69)))).toEqual([]);
});

test('a page that search engines do not list may have a title of any width', () => {
  const text = textOf(TOP)
    .replace('The main thing', 'M'.repeat(60))
    .replace('updated:', 'listed: false\nupdated:');
  expect(faultsOf({ [TOP]: text })).toEqual([]);
});
