import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('an import and an expression are reported with their lines', () => {
  expect(siteWith('code-in-content').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Delete this line.",
        "inEditor": {
          "fix": "Write it as plain words, or take it out.",
          "message": "The page has program code in it, which was not written in the editor.",
        },
        "line": 11,
        "message": "This is an import or export: import Map from './map'",
        "rule": "code-in-content",
        "severity": "error",
      },
      {
        "column": 11,
        "file": "pages/contact.mdx",
        "fix": "Take it out. To print a curly brace, put a backslash before it: \\{",
        "inEditor": {
          "fix": "Write it as plain words, or take it out.",
          "message": "The page has program code in it, which was not written in the editor.",
        },
        "line": 15,
        "message": "This is program code between curly braces: 4 + 3",
        "rule": "code-in-content",
        "severity": "error",
      },
    ]
  `);
});

test('an export is reported', () => {
  expect(theIssueOf(homeWith("export const name = 'x'"))).toMatchObject({
    line: 13,
    message: "This is an import or export: export const name = 'x'",
  });
});

test('an expression inside a sentence is reported at its brace', () => {
  expect(issuesOf(homeWith('We are open {count} days a week.'))).toEqual([
    'pages/home.mdx:13:13 code-in-content',
  ]);
});

test('an expression on a line of its own is reported', () => {
  expect(issuesOf(homeWith('{days}'))).toEqual(['pages/home.mdx:13:1 code-in-content']);
});

test('a comment in braces is code as well', () => {
  expect(issuesOf(homeWith('{/* ask Ada */}'))).toEqual(['pages/home.mdx:13:1 code-in-content']);
});

test('only the first line of long code is quoted', () => {
  expect(theIssueOf(homeWith('{first +\nsecond}')).message).toBe(
    'This is program code between curly braces: first +',
  );
});

test('an attribute in braces is reported once, and not called missing as well', () => {
  expect(theIssueOf(homeWith('<Confirm id={1}>words</Confirm>'))).toMatchObject({
    rule: 'code-in-content',
    message: '<Confirm>: "id" is not plain text between quotes.',
    fix: 'Write it as id="…", or take it out.',
  });
});

test('attributes that are spread are reported once', () => {
  expect(theIssueOf(homeWith('<Confirm {...all}>words</Confirm>')).message).toBe(
    '<Confirm>: "{…}" is not plain text between quotes.',
  );
});

test('an attribute without a value is reported', () => {
  expect(theIssueOf(homeWith('<RelatedServices big />')).message).toContain('"big"');
});

test('code in an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, {it} is.'))).toEqual([
    'pillars/top.mdx:11:5 code-in-content',
  ]);
});

test('a brace behind a backslash is a plain brace', () => {
  expect(issuesOf(homeWith('We write \\{like this}.'))).toEqual([]);
});

test('a brace in a piece of code to be shown is no program', () => {
  expect(issuesOf(homeWith('We write `{like this}`.'))).toEqual(['pages/home.mdx:13:10 closed-to-editor']);
});

test('components with quoted attributes are no code', () => {
  expect(issuesOf(homeWith('<Cycle steps="Calm → Storm → Rain → Sun" returns="Repeat" />'))).toEqual([]);
});
