import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('an item without words is reported on its line', () => {
  expect(siteWith('empty-list').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Write the item, or delete it.",
        "line": 16,
        "message": "This item of a list is empty.",
        "rule": "empty-list",
        "severity": "error",
      },
    ]
  `);
});

test('an item without words in a numbered list is reported', () => {
  expect(issuesOf(homeWith('1. One\n2.\n3. Three'))).toEqual(['pages/home.mdx:14:1 empty-list']);
});

test('an empty item deep in a list is reported', () => {
  expect(issuesOf(homeWith('* One\n  * Two\n  *'))).toEqual(['pages/home.mdx:15:3 empty-list']);
});

test('an empty item in an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', '|\n      * It is one\n      *'))).toEqual([
    'pillars/top.mdx:11:5 empty-list',
  ]);
});

test('an item that is only a link has words', () => {
  expect(issuesOf(homeWith('* [The main thing](/top/)\n* **Bold**'))).toEqual([]);
});

test('an item that holds a component is not empty', () => {
  expect(issuesOf(homeWith('* <RelatedServices />\n* Words'))).toEqual([]);
});

test('a rule across the page is no list', () => {
  expect(issuesOf(homeWith('Words\n\n* * *\n\nWords'))).toEqual([]);
});
