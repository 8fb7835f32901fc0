import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a component that is never closed is reported where it was opened', () => {
  expect(siteWith('mdx-syntax').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Write </PullLine> after its words, on a line of its own, or <PullLine /> when there is nothing inside.",
        "inEditor": {
          "fix": "They were changed outside of the editor. Ask the developer to mend them.",
          "message": "The words of the page cannot be read here, and the editor does not open them.",
        },
        "line": 11,
        "message": "<PullLine> is opened and never closed, or closed in the wrong place.",
        "rule": "mdx-syntax",
        "severity": "error",
      },
    ]
  `);
});

test('a component closed by another name is reported', () => {
  expect(issuesOf(homeWith('<PullLine>\nWords.\n</Comparison>'))).toEqual(['pages/home.mdx:15:1 mdx-syntax']);
});

test('a closing tag that was never opened is reported', () => {
  expect(issuesOf(homeWith('Words. </PullLine>'))).toEqual([
    expect.stringMatching(/^pages\/home\.mdx:13:\d+ mdx-syntax$/),
  ]);
});

test('a lone "<" before a number is reported with the way to write it', () => {
  const { line, column, fix } = theIssueOf(homeWith('Fewer than <4 of ten.'));
  expect({ line, column }).toEqual({ line: 13, column: 13 });
  expect(fix).toContain('\\<');
});

test('a lone "<" before a word is not called a component that was left open', () => {
  const { line, column, message, fix } = theIssueOf(homeWith('Fewer <than four'));
  expect({ line, column }).toEqual({ line: 13, column: 7 });
  expect(message).not.toContain('component');
  expect(fix).toContain('\\<');
});

test('a lone "{" is reported at the brace and called one', () => {
  expect(theIssueOf(homeWith('You are { open.\nAlways.'))).toMatchObject({
    rule: 'mdx-syntax',
    line: 13,
    column: 9,
    message: expect.stringContaining('curly brace'),
  });
});

test('a "<" with spaces round it is plain text', () => {
  expect(issuesOf(homeWith('3 < 4 and 5 > 4, and } as well.'))).toEqual([]);
});

test('a "<" behind a backslash is plain text', () => {
  expect(issuesOf(homeWith('Fewer than \\<4 of ten, \\{all} of ten.'))).toEqual([]);
});

test('a line that starts with the word "export" is not told about braces it does not have', () => {
  const { line, message } = theIssueOf(homeWith('export your data whenever you like.'));
  expect(line).toBe(13);
  expect(message).toContain('"export"');
  expect(message).not.toContain('brace');
});

test('an HTML comment is reported on its line', () => {
  expect(issuesOf(homeWith('<!-- ask Ada -->'))).toEqual(['pages/home.mdx:13:2 mdx-syntax']);
});

test('an address in angle brackets is reported on its line', () => {
  expect(issuesOf(homeWith('See <https://www.cms.gov>.'))).toEqual([
    expect.stringMatching(/^pages\/home\.mdx:13:\d+ mdx-syntax$/),
  ]);
});

test('a <br> without its slash is reported on its line', () => {
  expect(issuesOf(homeWith('One<br>two'))).toEqual([
    expect.stringMatching(/^pages\/home\.mdx:13:\d+ mdx-syntax$/),
  ]);
});

test('a slip in an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, <4 is.'))).toEqual([
    'pillars/top.mdx:11:5 mdx-syntax',
  ]);
});

test('the rest of a page that does not compile is still checked', () => {
  expect(issuesOf(homeWith('Fewer than <4 of ten.\n\n[x](/nowhere/)'))).toEqual([
    'pages/home.mdx:13:13 mdx-syntax',
    'pages/home.mdx:15:1 broken-link',
  ]);
});
