import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a page with the title and the description of another is reported for both', () => {
  expect(siteWith('duplicate-metadata').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pillars/below.mdx",
        "fix": "Write a title that only this page can have.",
        "inEditor": {
          "fix": "Write a title that only this page can have.",
          "message": "The title "The smaller thing" is also that of the page "A story".",
        },
        "line": 2,
        "message": "The title "The smaller thing" is also that of articles/story.mdx.",
        "rule": "duplicate-metadata",
        "severity": "error",
      },
      {
        "column": 1,
        "file": "pillars/below.mdx",
        "fix": "Write a description that only this page can have.",
        "inEditor": {
          "fix": "Write a description that only this page can have.",
          "message": "The description "The page below the top one, on a small site that exists only for the tests of this project." is also that of the page "A story".",
        },
        "line": 4,
        "message": "The description "The page below the top one, on a small site that exists only for the tests of this project." is also that of articles/story.mdx.",
        "rule": "duplicate-metadata",
        "severity": "error",
      },
    ]
  `);
});

test('pages may share their headings and menu names', () => {
  expect(issuesOf(changedFile('articles/story.mdx', 'navLabel: A story', 'navLabel: Smaller thing'))).toEqual(
    [],
  );
});

test('capitals and spaces do not make a title another one', () => {
  expect(
    theIssueOf(changedFile('articles/story.mdx', 'title: A story', 'title: THE  smaller   thing')),
  ).toMatchObject({
    file: 'pillars/below.mdx',
    line: 2,
    message: 'The title "The smaller thing" is also that of articles/story.mdx.',
  });
});

test('the third page with a title is reported as well as the second', () => {
  const change = {
    ...changedFile('articles/story.mdx', 'title: A story', 'title: Contact Harbor Practice'),
    ...changedFile('pillars/below.mdx', 'title: The smaller thing', 'title: Contact Harbor Practice'),
  };
  expect(issuesOf(change)).toHaveLength(2);
});

test('a draft may have the title of a page', () => {
  expect(
    issuesOf({ 'pages/copy.mdx': textOf('pages/contact.mdx').replace('updated:', 'draft: true\nupdated:') }),
  ).toEqual([]);
});

test('a page whose fields cannot be read is not compared with the others', () => {
  const change = {
    ...changedFile('pillars/below.mdx', 'parent: top', 'parrent: top'),
    ...changedFile('pages/contact.mdx', 'title: Contact Harbor Practice', 'title: Below'),
  };
  expect(issuesOf(change)).toEqual(['pillars/below.mdx:8:1 unknown-field']);
});
