import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { issuesOf } from '../issues.ts';

test('a component that works on another page alone is reported with that page', () => {
  expect(siteWith('misplaced-component').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Delete it here. If readers need it, link to its page, /search/.",
        "inEditor": {
          "fix": "Delete it here. If readers need it, link to its page, /search/.",
          "message": ""Search" works on the page /search/ and on no other.",
        },
        "line": 11,
        "message": "<Search> works on the page /search/ and on no other.",
        "rule": "misplaced-component",
        "severity": "error",
      },
    ]
  `);
});

test('on its own page it is sound', () => {
  expect(
    issuesOf({
      ...changedFile('pages/home.mdx', '[the main thing]', '[the search](/search/) or [the main thing]'),
      'pages/search.mdx': writePage({ title: 'Find a page' }, '<Search />'),
    }),
  ).toEqual([]);
});

test('a component that needs a script is reported on a page that is sent without', () => {
  const page = (fields: Record<string, unknown>) => ({
    ...changedFile('pages/home.mdx', '[the main thing]', '[quiet](/quiet/) or [the main thing]'),
    'pages/quiet.mdx': writePage({ title: 'Quiet', ...fields }, '<PrivateReading />'),
  });
  expect(issuesOf(page({ scripts: false }))).toEqual(['pages/quiet.mdx:12:1 misplaced-component']);
  expect(issuesOf(page({}))).toEqual([]);
});
