import { expect, test } from 'vitest';
import { parseContent } from '#lib/content/load/load.ts';
import { toSite } from '#lib/site.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a parent that is no page is reported with the nearest file name, once, and not for the pages below', () => {
  expect(siteWith('missing-parent').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "field": [
          "parent",
        ],
        "file": "pillars/below.mdx",
        "fix": "Use the file name of the page above, without .mdx. The nearest is "top".",
        "inEditor": {
          "fix": "Choose the page above under "Parent". The nearest is "top".",
          "message": "There is no page "tpo" that this one could stand below.",
        },
        "line": 8,
        "message": "The parent "tpo" is not the file name of any page.",
        "rule": "missing-parent",
        "severity": "error",
      },
    ]
  `);
});

test('a second pillar without a parent is reported with the top one', () => {
  const extra = textOf('pillars/below.mdx')
    .replace('parent: top\n', '')
    .replace('title: The', 'title: Another')
    .replace('The page below', 'Another page below')
    .replace('## A section', '## Another section');
  expect(theIssueOf({ ...homeWith('[another](/another/)'), 'pillars/another.mdx': extra })).toMatchObject({
    file: 'pillars/another.mdx',
    line: 2,
    message: 'The page has no parent, and pillars/top.mdx is already the top of the site.',
    fix: 'Add a line "parent: top".',
  });
});

test('the top is the pillar that the others stand below, whatever the order of the files', () => {
  const change = {
    ...changedFile('pillars/below.mdx', 'parent: top\n', ''),
    ...changedFile('pillars/top.mdx', 'It has', 'A [short story](/articles/story/). It has'),
    'articles/story.mdx': textOf('articles/story.mdx')
      .replace('parent: below', 'parent: top')
      .replaceAll('/below/', '/top/'),
  };
  expect(theIssueOf(change)).toMatchObject({ file: 'pillars/below.mdx', fix: 'Add a line "parent: top".' });
});

test('a plain page needs no parent', () => {
  const { issues } = siteWith(changedFile('pages/contact.mdx', 'updated:', 'parent: top\nupdated:'));
  expect(issues.filter(({ rule }) => rule === 'missing-parent')).toEqual([]);
});

test('a page that names itself is reported', () => {
  expect(theIssueOf(changedFile('pillars/below.mdx', 'parent: top', 'parent: below'))).toMatchObject({
    file: 'pillars/below.mdx',
    line: 8,
    message: 'Following the parents upward from here leads round in a circle: /below/ → /below/.',
  });
});

test('each page of a circle is reported with the way round', () => {
  const { issues } = siteWith(changedFile('pillars/top.mdx', 'updated:', 'parent: story\nupdated:'));
  const found = issues.filter(({ rule }) => rule === 'missing-parent');
  expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'articles/story.mdx:8',
    'pillars/below.mdx:8',
    'pillars/top.mdx:8',
  ]);
  expect(found[0]?.message).toContain('/articles/story/ → /below/ → /top/ → /articles/story/');
});

test('a page below a circle is not part of it', () => {
  const change = changedFile('pillars/top.mdx', 'updated:', 'parent: below\nupdated:');
  expect(issuesOf(change)).toEqual([
    'pillars/below.mdx:8:1 missing-parent',
    'pillars/top.mdx:8:1 missing-parent',
  ]);
});

test('a parent that is a draft is called a draft', () => {
  const found = siteWith(changedFile('pillars/top.mdx', 'updated:', 'draft: true\nupdated:')).issues;
  const parents = found.filter(({ rule }) => rule === 'missing-parent');
  expect(parents.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'pillars/below.mdx: The parent "top" is a draft and not on the site.',
  ]);
});

test('a draft may name a parent that does not exist yet', () => {
  expect(
    issuesOf({
      'articles/idea.mdx': textOf('articles/story.mdx')
        .replace('updated:', 'draft: true\nupdated:')
        .replace('parent: below', 'parent: later'),
    }),
  ).toEqual([]);
});

test('a site whose home page is not there has no circles', () => {
  const files = validFiles().filter(({ file }) => file !== 'pages/home.mdx');
  const { issues } = toSite(parseContent(files));
  expect(issues.filter(({ rule }) => rule === 'missing-parent')).toEqual([]);
});
