import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

test('an article that does not lead to the page it belongs to is reported', () => {
  expect(siteWith('one-way-link').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "articles/story.mdx",
        "fix": "Link to it where it helps a reader, such as [Smaller thing](/below/).",
        "inEditor": {
          "fix": "Link to /below/ where it helps a reader, with words such as "Smaller thing".",
        },
        "line": 1,
        "message": "The article does not link to /below/, the page it belongs to.",
        "rule": "one-way-link",
        "severity": "error",
      },
    ]
  `);
});

test('a main page that does not lead to its article is reported', () => {
  const change = {
    ...changedFile('pillars/below.mdx', ', or on to [an article](/articles/story/)', ''),
    ...homeWith('[The story](/articles/story/)'),
  };
  expect(theIssueOf(change)).toMatchObject({
    file: 'pillars/below.mdx',
    message: 'The page does not link to its article /articles/story/ in its text.',
  });
});

test('a page that cannot be read is not said to lack links', () => {
  expect(
    issuesOf({ 'articles/story.mdx': textOf('articles/story.mdx').replace(/audience: .*/, 'audience: us') }),
  ).toEqual([expect.stringContaining('invalid-field')]);
});

test('a main page and a main page below it link to each other as well', () => {
  const change = {
    ...changedFile('pillars/below.mdx', 'Back to [the main thing](/top/), or on', 'On'),
    ...changedFile('pillars/top.mdx', 'a way to [the page below](/below/#a-section)', 'no way'),
  };
  expect(siteWith(change).issues.map(({ file, rule, message }) => `${file} ${rule}: ${message}`)).toEqual([
    'pillars/below.mdx one-way-link: The page does not link to /top/, the page it belongs to.',
    'pillars/top.mdx one-way-link: The page does not link to /below/, a page below it, in its text.',
  ]);
});

test('a plain page and its article link to each other as well', () => {
  const change = {
    'articles/story.mdx': textOf('articles/story.mdx')
      .replace('parent: below', 'parent: contact')
      .replace('[the smaller thing](/below/)', 'someone'),
  };
  expect(issuesOf(change)).toEqual([
    'articles/story.mdx:1:1 one-way-link',
    'pages/contact.mdx:1:1 one-way-link',
  ]);
});

test('a page that is not listed need not be linked to', () => {
  const change = {
    ...changedFile('articles/story.mdx', 'updated:', 'listed: false\nupdated:'),
    ...changedFile('pillars/below.mdx', ', or on to [an article](/articles/story/)', ''),
  };
  expect(issuesOf(change)).toEqual([]);
});

test('the front page need not link to each page below it', () => {
  expect(
    siteWith()
      .graph.nodes.get('/')
      ?.linksOut.some(({ to }) => to === '/contact/'),
  ).toBe(false);
});
