import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a component in a line with its words is reported, with an example of how it is written', () => {
  expect(siteWith('component-shares-line').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Put <PullLine> and </PullLine> each on a line of its own, like this:
    <PullLine>
    You are not broken.
    </PullLine>",
        "inEditor": {
          "fix": "Delete it, and add it anew on an empty line: type / and the first letters of its name.",
          "message": ""Pull line" shares its line with other text.",
        },
        "line": 13,
        "message": "<PullLine> shares its line with other text.",
        "rule": "component-shares-line",
        "severity": "error",
      },
    ]
  `);
});

test('a component on lines of its own is fine', () => {
  expect(issuesOf(homeWith('<PullLine>\nA quiet place.\n</PullLine>'))).toEqual([]);
});

test('an empty component on a line of its own is fine', () => {
  expect(issuesOf(homeWith('<ContactWays />'))).toEqual([]);
});

test('an empty component within a sentence is reported', () => {
  expect(siteWith(homeWith('Reach us: <ContactWays /> and so on.')).issues.map(({ rule }) => rule)).toEqual([
    'component-shares-line',
  ]);
});

test('a mark stands in its sentence', () => {
  expect(issuesOf(homeWith('We offer <Confirm id="it">it</Confirm>.'))).toEqual([]);
});
