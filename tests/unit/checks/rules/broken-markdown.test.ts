import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a link with a space in its middle is reported', () => {
  expect(siteWith('broken-markdown').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 6,
        "file": "pages/home.mdx",
        "fix": "Take the space out: [the words](/the-address/).",
        "inEditor": {
          "fix": "Delete the brackets and the address, select the words that are to be the link, and click the chain above the words of the page.",
        },
        "line": 13,
        "message": ""[how to reach us] (/contact/)" is no link: there is a space between ] and (.",
        "rule": "broken-markdown",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  ['a link without its last bracket', 'See [the page](/below/ now.', 'is no link'],
  ['a link without its first bracket', 'See the page](/below/) now.', 'is no link'],
  ['a link with a space in its address', 'See [the page](/below /).', 'is no link'],
  ['a link to a note that is not there', 'See [the page][1].', 'is no link'],
  ['bold words that were not closed', 'This is **very important.', 'two stars'],
  ['bold words with a space inside', 'This is ** very** important.', 'two stars'],
  ['a heading without its space', '##How it works', 'was typed to make a heading'],
])('%s is reported', (_, text, fault) => {
  expect(theIssueOf(homeWith(text))).toMatchObject({
    rule: 'broken-markdown',
    line: 13,
    message: expect.stringContaining(fault),
  });
});

test.each([
  ['a link', 'See [the page](/below/).'],
  ['a link with brackets in its words', 'See [the page \\[one\\]](/below/).'],
  ['an aside in square brackets', 'She said [sic] that (yes) it was.'],
  ['a hashtag', '#harbor is our tag.'],
  ['a star', 'A room* is a room.'],
  ['bold words', 'This is **very** important.'],
])('%s is sound', (_, text) => {
  expect(issuesOf(homeWith(text))).toEqual([]);
});

test('marks that are shown as code are not read as marks', () => {
  expect(issuesOf(homeWith('Write `**words**` or so.'))).toEqual(['pages/home.mdx:13:7 closed-to-editor']);
});

test('a broken link in an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, it [is] (/below/).'))).toEqual([
    'pillars/top.mdx:11:5 broken-markdown',
  ]);
});
