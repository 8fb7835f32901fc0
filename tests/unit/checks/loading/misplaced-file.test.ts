import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a page in no folder of pages and a name with spaces and capitals are reported', () => {
  expect(siteWith('misplaced-file').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "drafts/idea.mdx",
        "fix": "Move it into one of the folders pillars, articles, pages, plans, es (not into a folder below them).",
        "inEditor": {
          "fix": "It was not made in the editor. Ask the developer to move or rename it.",
          "message": "A file lies among those of the site that the editor does not know.",
        },
        "line": 1,
        "message": "The file "drafts/idea.mdx" lies where no page is looked for.",
        "rule": "misplaced-file",
        "severity": "error",
      },
      {
        "column": 1,
        "file": "pages/After Discovery.mdx",
        "fix": "Rename the file with small letters, digits and hyphens only, such as after-discovery.mdx.",
        "inEditor": {
          "fix": "It was not made in the editor. Ask the developer to move or rename it.",
          "message": "A file lies among those of the site that the editor does not know.",
        },
        "line": 1,
        "message": "The file name "After Discovery" cannot be a web address.",
        "rule": "misplaced-file",
        "severity": "error",
      },
    ]
  `);
});

test.each(['stray.mdx', 'blog/stray.mdx', 'pages/more/stray.mdx'])(
  '%s lies where no page is looked for',
  (file) => {
    expect(issuesOf({ [file]: textOf('pages/contact.mdx') })).toEqual([`${file}:1:1 misplaced-file`]);
  },
);

test.each([
  'pages/About.mdx',
  'pages/about us.mdx',
  'pages/about_us.mdx',
  'pages/über.mdx',
  'pages/about.us.mdx',
])('%s cannot be a web address', (file) => {
  expect(theIssueOf({ [file]: textOf('pages/contact.mdx') })).toMatchObject({
    rule: 'misplaced-file',
    message: expect.stringContaining('cannot be a web address'),
    fix: expect.stringContaining('small letters, digits and hyphens'),
  });
});

test.each(['pages/about.md', 'pages/about.MDX', 'articles/about.mdx.txt', 'pillars/about.docx'])(
  '%s is reported, since no page is made of it',
  (file) => {
    expect(issuesOf({ [file]: textOf('pages/contact.mdx') })).toEqual([`${file}:1:1 misplaced-file`]);
  },
);

test.each(['people/bob.mdx', 'sources/smith-2020.mdx', 'documents/healing.mdx'])(
  '%s is told once, with the ending that it needs',
  (file) => {
    expect(theIssueOf({ [file]: textOf('pages/contact.mdx') })).toMatchObject({
      rule: 'misplaced-file',
      message: expect.stringContaining('is not read'),
    });
  },
);

test('the guide for staff may lie beside the folders', () => {
  expect(issuesOf({ 'README.md': '# How to write a page\n' })).toEqual([]);
});

test('hidden files of the computer are left alone', () => {
  expect(issuesOf({ 'pages/.DS_Store': 'x' })).toEqual([]);
});
