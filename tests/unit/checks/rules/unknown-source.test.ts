import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a source that is not in the list is reported with the nearest one', () => {
  expect(siteWith('unknown-source').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 17,
        "file": "pages/home.mdx",
        "fix": "Use the id of a source that is there, or add the source. The nearest id is "example-2020".",
        "line": 13,
        "message": "There is no source "exampel-2020".",
        "rule": "unknown-source",
        "severity": "error",
      },
    ]
  `);
});

test('a work that the list names and no one entered is reported on the line of the list', () => {
  expect(
    theIssueOf(
      homeWith('It was one <Cite id="example-2020" />.\n\n<SourceList more="example-2020, other-1999" />'),
    ),
  ).toMatchObject({ line: 15, message: 'There is no source "other-1999".' });
});

test('a source whose file cannot be read is not called unknown', () => {
  const change = {
    ...homeWith('It was one <Cite id="x" />.\n\n<SourceList />'),
    'sources/x.yaml': 'title: "',
  };
  expect(issuesOf(change)).toEqual(['sources/x.yaml:1:8 yaml-syntax']);
});
