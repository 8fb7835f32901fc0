import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a file with the name of another in a different folder is reported', () => {
  expect(siteWith('duplicate-slug').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/story.mdx",
        "fix": "Rename one of the two files.",
        "inEditor": {
          "fix": "Give one of the two another address.",
          "message": "The address "story" is also that of the page "A story".",
        },
        "line": 1,
        "message": "The file name "story" is also that of articles/story.mdx.",
        "rule": "duplicate-slug",
        "severity": "error",
      },
    ]
  `);
});

test('a draft with the name of a page is reported, before it can be published', () => {
  expect(
    issuesOf({ 'pages/below.mdx': textOf('pages/contact.mdx').replace('updated:', 'draft: true\nupdated:') }),
  ).toEqual(['pages/below.mdx:1:1 duplicate-slug']);
});

test('names that only begin alike are different', () => {
  expect(
    issuesOf({
      'pages/below-it.mdx': textOf('pages/contact.mdx').replace('updated:', 'draft: true\nupdated:'),
    }),
  ).toEqual([]);
});

test('the message names the other file', () => {
  const { message } = theIssueOf({
    'articles/contact.mdx': textOf('articles/story.mdx').replace('updated:', 'draft: true\nupdated:'),
  });
  expect(message).toBe('The file name "contact" is also that of pages/contact.mdx.');
});
