import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { issuesOf } from '../issues.ts';

test('an old address that is that of a page, and one that stands twice, are reported', () => {
  expect(siteWith('redirect-hides-page').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 5,
        "file": "redirects.yaml",
        "fix": "Delete this entry.",
        "line": 2,
        "message": "The old address "/contact/" is that of a page, which nobody could reach any more.",
        "rule": "redirect-hides-page",
        "severity": "error",
      },
      {
        "column": 5,
        "file": "redirects.yaml",
        "fix": "Keep one of the two entries and delete the other.",
        "inEditor": {
          "message": "The old address "/old/" stands further up already.",
        },
        "line": 6,
        "message": "The old address "/old/" stands in line 4 already.",
        "rule": "redirect-hides-page",
        "severity": "error",
      },
    ]
  `);
});

test('an old address that no page has is fine', () => {
  expect(issuesOf({ 'redirects.yaml': 'redirects:\n  - from: /old/\n    to: /top/\n' })).toEqual([]);
});

test('the first page may have old addresses that differ by their query', () => {
  const two = 'redirects:\n  - from: /?p=1\n    to: /top/\n  - from: /?p=2\n    to: /below/\n';
  expect(issuesOf({ 'redirects.yaml': two })).toEqual([]);
});
