import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { unverified } from '../../sources/unverified.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a claim that rests on a source no one verified is worth a second look', () => {
  expect(siteWith('unverified-source').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 17,
        "file": "pages/home.mdx",
        "fix": "Look it up and fill in "verified" in sources/example-2020.yaml, or take the claim out. A work that carries no claim can stand in <SourceList more="…" />.",
        "inEditor": {
          "fix": "Look it up and fill in "Verified" of the source, or take the claim out. A work that carries no claim can stand under "More" of "Source list".",
        },
        "line": 13,
        "message": "The source "example-2020" carries a claim here, and no one has verified it.",
        "rule": "unverified-source",
        "severity": "warning",
      },
    ]
  `);
});

test('on a main page it is an error', () => {
  const top = textOf('pillars/top.mdx').replace('It has', 'It was one <Cite id="example-2020" />. It has');
  expect(
    theIssueOf({
      ...unverified(),
      'pillars/top.mdx': `${top}\n<SourceList />\n`,
    }),
  ).toMatchObject({ rule: 'unverified-source', severity: 'error' });
});

test('a work that carries no claim may be unverified', () => {
  expect(
    issuesOf({
      ...unverified(),
      ...homeWith('<SourceList more="example-2020" />'),
    }),
  ).toEqual([]);
});
