import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf } from '../issues.ts';

test('a page without fields at its top is reported at its start', () => {
  expect(siteWith('missing-frontmatter').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Start the file with a line "---", then the fields (title: …, heading: …), then a line "---". Copy them from another page.",
        "inEditor": {
          "fix": "They were changed outside of the editor. Ask the developer to bring them back.",
          "message": "The fields of this form cannot be read, and the editor does not open it.",
        },
        "line": 1,
        "message": "The page has no fields at its top.",
        "rule": "missing-frontmatter",
        "severity": "error",
      },
    ]
  `);
});

test('an empty file is a page without fields', () => {
  expect(issuesOf({ 'pages/contact.mdx': '' })).toEqual(['pages/contact.mdx:1:1 missing-frontmatter']);
});

test('an empty line before the fields hides them', () => {
  expect(issuesOf({ 'pages/contact.mdx': `\n${textOf('pages/contact.mdx')}` })).toEqual([
    'pages/contact.mdx:1:1 missing-frontmatter',
  ]);
});

test('fields without a line of hyphens at their end are not found', () => {
  expect(issuesOf(changedFile('pages/contact.mdx', '2026-11-22\n---', '2026-11-22\n'))).toEqual([
    'pages/contact.mdx:1:1 missing-frontmatter',
  ]);
});

test('a rule across the page is not taken for fields', () => {
  expect(issuesOf(homeWith('Words.\n\n---\n\nMore words.'))).toEqual([]);
});

test('links to a page without fields are not called broken', () => {
  expect(issuesOf({ 'pillars/below.mdx': '## A section\n\nSee [a story](/articles/story/).\n' })).toEqual([
    'pillars/below.mdx:1:1 missing-frontmatter',
  ]);
});
