import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a typed table of contents and a typed number are reported', () => {
  expect(siteWith('typed-contents').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Delete it and its list: the page makes its contents from the headings.",
        "line": 11,
        "message": ""Table of Contents" starts a table of contents that was typed by hand.",
        "rule": "typed-contents",
        "severity": "error",
      },
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Delete "1.": the page counts its sections.",
        "line": 16,
        "message": "The heading "1. By post" has a typed number.",
        "rule": "typed-contents",
        "severity": "error",
      },
    ]
  `);
});

test.each(['1. What it is', '2) What it is', '🔎 3. What it is', '12. What it is'])(
  'the heading "%s" has a typed number',
  (heading) => {
    expect(issuesOf(homeWith(`## ${heading.replace('2)', '2\\)')}\n\nWords.`))).toContain(
      'pages/home.mdx:13:1 typed-contents',
    );
  },
);

test('the fix names the number to delete', () => {
  expect(theIssueOf(homeWith('## 12. What it is\n\nWords.')).fix).toBe(
    'Delete "12.": the page counts its sections.',
  );
});

test.each([
  '12-step groups',
  '72 hours after discovery',
  'In 2026',
  'Top 10. And more',
  'Our contents and your rights',
])('the heading "%s" is only words', (heading) => {
  expect(issuesOf(homeWith(`## ${heading}\n\nWords.`))).toEqual([]);
});

test.each(['Contents', 'CONTENTS', 'Table of contents'])(
  'the heading "%s" starts typed contents',
  (heading) => {
    expect(issuesOf(homeWith(`## ${heading}\n\n* One`))).toEqual(['pages/home.mdx:13:1 typed-contents']);
  },
);

test('contents typed as a plain line are reported', () => {
  expect(issuesOf(homeWith('🔥 TABLE OF CONTENTS\n\n1. One\n2. Two'))).toEqual([
    'pages/home.mdx:13:1 typed-contents',
  ]);
});

test('a numbered list is no contents', () => {
  expect(issuesOf(homeWith('1. Call\n2. Come'))).toEqual([]);
});
