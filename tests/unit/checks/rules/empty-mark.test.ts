import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a mark without words is reported on its line', () => {
  expect(siteWith('empty-mark').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 10,
        "file": "pages/home.mdx",
        "fix": "Put it around the words that it is about: <Confirm …>the words</Confirm>, or take it out.",
        "inEditor": {
          "fix": "Delete it, select the words that it is about, and choose it above the words of the page.",
          "message": ""Confirm" stands here without words.",
        },
        "line": 13,
        "message": "<Confirm> has no words between its tags, and the editor would delete it.",
        "rule": "empty-mark",
        "severity": "error",
      },
    ]
  `);
});

test('tags with nothing between them are reported', () => {
  expect(issuesOf(homeWith('We offer <Confirm id="telehealth"></Confirm> here.'))).toEqual([
    'pages/home.mdx:13:10 empty-mark',
  ]);
});

test('a mark around words, and one around a link, are fine', () => {
  expect(
    issuesOf(homeWith('<Confirm id="so">This</Confirm> and <Confirm id="too">[that](/top/)</Confirm>.')),
  ).toEqual([]);
});
