import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('words behind the address of a link are reported on the line of the link', () => {
  expect(siteWith('lost-in-editor').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 12,
        "file": "pages/home.mdx",
        "fix": "Take them out, and say in the words of the link where it leads.",
        "line": 13,
        "message": "The link to "/top/" has words behind its address, "What matters most", which the editor takes out.",
        "rule": "lost-in-editor",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  ['a box before an item', '* [x] Done\n* Open', '13:1'],
  ['a table that aligns its columns', '| a | b |\n| :-- | --: |\n| 1 | 2 |', '13:1'],
])('%s is reported', (_, words, place) => {
  expect(issuesOf(homeWith(words))).toEqual([`pages/home.mdx:${place} lost-in-editor`]);
});

test('a footnote is reported where it is named and where it stands', () => {
  expect(issuesOf(homeWith('So it is.[^1]\n\n[^1]: Somebody said so.'))).toEqual([
    'pages/home.mdx:13:10 lost-in-editor',
    'pages/home.mdx:15:1 lost-in-editor',
  ]);
});

test('a link that takes its address from another line is reported in both lines', () => {
  expect(issuesOf(homeWith('See [the page][top].\n\n[top]: /top/'))).toEqual([
    'pages/home.mdx:13:5 lost-in-editor',
    'pages/home.mdx:15:1 lost-in-editor',
  ]);
});

test('the words behind an address are quoted', () => {
  expect(theIssueOf(homeWith('See [the page](/top/ "Top").')).message).toBe(
    'The link to "/top/" has words behind its address, "Top", which the editor takes out.',
  );
});

test('a plain table, list and link are kept', () => {
  expect(issuesOf(homeWith('| a | b |\n| --- | --- |\n| 1 | [2](/top/) |\n\n* One\n* Two'))).toEqual([]);
});

test('an answer is a text of its own, which the editor keeps as it is', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, [it is](/contact/ "so").'))).toEqual(
    [],
  );
});

test('a note in a data file is told as advice', () => {
  expect(theIssueOf(changedFile('practice.yaml', 'phone: null', 'phone: null # ask Ada'))).toMatchObject({
    rule: 'lost-in-editor',
    severity: 'warning',
    message: 'What stands behind # is a note, which the editor takes out.',
  });
});

test('a # in words is no note', () => {
  expect(issuesOf(changedFile('pages/home.mdx', 'A quiet harbor', '"A quiet harbor # 1"'))).toEqual([]);
});
