import { expect, test } from 'vitest';
import { linesLeftOut } from '#lib/launch/lines-left-out.ts';
import { siteWith } from '#tests/fixture-site.ts';

test('each line of an outline that is not used is told with its reason, and keeps no one from going live', () => {
  expect(linesLeftOut(siteWith('lost-line').pages)).toMatchInlineSnapshot(`
    [
      {
        "column": 7,
        "file": "articles/story.mdx",
        "fix": "It ranks. If you see it otherwise, put the line on the page and take it out of "leftOut".",
        "inEditor": {
          "fix": "It ranks. If you see it otherwise, put the line on the page and take it out of "Left out".",
        },
        "kind": "choice",
        "line": 14,
        "what": "your line "The best of its kind." is not used",
      },
    ]
  `);
});

test('a site without an outline leaves nothing out', () => {
  expect(linesLeftOut(siteWith().pages)).toEqual([]);
});
