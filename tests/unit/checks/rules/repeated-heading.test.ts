import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a heading of two pages is reported on the second', () => {
  expect(siteWith('repeated-heading').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pillars/top.mdx",
        "fix": "Say in the heading what this page has to say.",
        "inEditor": {
          "fix": "Say in the heading what this page has to say.",
          "message": "The heading "First section" is also one of the page "Contact".",
        },
        "line": 14,
        "message": "The heading "First section" is also one of pages/contact.mdx.",
        "rule": "repeated-heading",
        "severity": "warning",
      },
    ]
  `);
});

test('two headings of one page are its own affair', () => {
  expect(issuesOf(homeWith('## One\n\nWords.\n\n## One\n\nMore.'))).toEqual([]);
});

test('headings inside sections may be alike', () => {
  const change = changedFile('pages/contact.mdx', '## By post', '## By post\n\nHow.\n\n### Twice');
  expect(issuesOf({ ...change, ...homeWith('## Own\n\nWords.\n\n### Twice\n\nMore.') })).toEqual([]);
});
