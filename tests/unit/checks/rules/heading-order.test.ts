import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a heading that skips a level and one of the first level are reported', () => {
  expect(siteWith('heading-order').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Write ### instead.",
        "inEditor": {
          "fix": "Choose "Heading 3" for it.",
          "message": ""Abroad" is "Heading 4", and the one before it is "Heading 2": a level between them is skipped.",
        },
        "line": 15,
        "message": "The heading "Abroad" starts with ####, and the one before it with ##: a level between them is skipped.",
        "rule": "heading-order",
        "severity": "error",
      },
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Write two number signs instead of one: ##",
        "inEditor": {
          "fix": "Choose "Heading 2" for it.",
          "message": ""In person" is a heading of the first level; the page has one already, from the field "Heading".",
        },
        "line": 19,
        "message": ""In person" is a heading of the first level; the page has one already, from "heading" at its top.",
        "rule": "heading-order",
        "severity": "error",
      },
    ]
  `);
});

test('the first heading of a page has two number signs', () => {
  expect(theIssueOf(homeWith('### Too deep\n\nWords.'))).toMatchObject({
    line: 13,
    fix: 'Write ## instead.',
  });
});

test('headings may go up several levels at once', () => {
  expect(
    issuesOf(homeWith('## One\n\nWords.\n\n### Two\n\nWords.\n\n#### Three\n\nWords.\n\n## Four\n\nWords.')),
  ).toEqual([]);
});

test('a skipped level is reported once and not again for the next of the same depth', () => {
  expect(issuesOf(homeWith('## One\n\nWords.\n\n#### Two\n\nWords.\n\n#### Three\n\nWords.'))).toEqual([
    'pages/home.mdx:17:1 heading-order',
  ]);
});

test('the message of a skipped level quotes the heading', () => {
  expect(theIssueOf(homeWith('## One\n\nWords.\n\n#### Two\n\nWords.'))).toMatchObject({
    message: expect.stringContaining('"Two"'),
    fix: 'Write ### instead.',
  });
});

test('a line of equals signs below a text makes a heading of the first level', () => {
  expect(issuesOf(homeWith('Title\n=====\n\nWords.'))).toEqual(['pages/home.mdx:13:1 heading-order']);
});

test('a number sign without a space is no heading', () => {
  expect(issuesOf(homeWith('#harbor is our tag.'))).toEqual([]);
});
