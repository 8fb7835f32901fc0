import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a cite on a page without a list of sources is reported', () => {
  expect(siteWith('unlisted-sources').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 17,
        "file": "pages/home.mdx",
        "fix": "Put <SourceList /> on a line of its own, at the end of the page.",
        "inEditor": {
          "fix": "Put "Source list" on a line of its own, at the end of the page.",
        },
        "line": 13,
        "message": "The page cites "example-2020" and lists its sources nowhere.",
        "rule": "unlisted-sources",
        "severity": "error",
      },
    ]
  `);
});

test('a list with nothing to show is reported', () => {
  expect(theIssueOf(homeWith('<SourceList />'))).toMatchObject({
    line: 13,
    message: '<SourceList /> has nothing to show: the page cites no source.',
  });
});

test('a list of works that no sentence rests on is one', () => {
  expect(issuesOf(homeWith('<SourceList more="example-2020" />'))).toEqual([]);
});
