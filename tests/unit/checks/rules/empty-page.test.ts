import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf } from '../issues.ts';

test('a page with fields and without words is reported', () => {
  expect(siteWith('empty-page').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Write the page below its second line of "---". Until then, add a line "draft: true" to its fields.",
        "inEditor": {
          "fix": "Write the page. Until then, tick "Draft".",
          "message": "The page has no words.",
        },
        "line": 1,
        "message": "The page has fields at its top, and no words.",
        "rule": "empty-page",
        "severity": "error",
      },
    ]
  `);
});

test('a page of one component is not empty', () => {
  const fields = textOf('pages/contact.mdx').split('## By post')[0];
  expect(issuesOf({ 'pages/contact.mdx': `${fields}<ContactWays />\n` })).toEqual([]);
});

test('a draft may be empty', () => {
  const fields =
    textOf('articles/story.mdx').replace('updated:', 'draft: true\nupdated:').split('\n\n')[0] ?? '';
  expect(issuesOf({ 'articles/idea.mdx': `${fields}\n` })).toEqual([]);
});
