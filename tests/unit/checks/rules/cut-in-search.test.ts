import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

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
  const long =
    'WOMEN WHO MAKE MORE HOMES WHERE MEN WHO WOO MAY WARM SOME WOMEN AND MANY MORE WOMEN WHO MAY WARM THEM, OR SO WE MAY HOPE WHEN WE HAVE WINE';
  const text = textOf(TOP).replace(/description: .+/, `description: ${long}`);
  expect(theIssueOf({ [TOP]: text })).toMatchObject({ line: 4, severity: 'warning', rule: 'cut-in-search' });
});

test('as many narrow letters are not too wide', () => {
  const title = 'It is still a little hill, it tilts, it lifts a lilt, it fills it till';
  expect(title).toHaveLength(70);
  expect(issuesOf(changedFile(TOP, 'The main thing', title))).toEqual([]);
});

test('a page that search engines do not list may have a title of any width', () => {
  const text = textOf(TOP)
    .replace('The main thing', 'M'.repeat(60))
    .replace('updated:', 'listed: false\nupdated:');
  expect(issuesOf({ [TOP]: text })).toEqual([]);
});
