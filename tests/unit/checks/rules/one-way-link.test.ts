import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { faultsOf, homeWith, textOf, theFaultOf } from '../faults.ts';

test('an article that does not lead to the page it belongs to is reported', () => {
  expect(siteWith('one-way-link').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "articles/story.mdx",
        "fix": "Link to it where it helps a reader, such as [Smaller thing](/below/).",
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
  expect(theFaultOf(change)).toMatchObject({
    file: 'pillars/below.mdx',
    message: 'The page does not link to its article /articles/story/ in its text.',
  });
});

test('a page that cannot be read is not said to lack links', () => {
  expect(
    faultsOf({ 'articles/story.mdx': textOf('articles/story.mdx').replace(/audience: .*/, 'audience: us') }),
  ).toEqual([expect.stringContaining('invalid-field')]);
});
