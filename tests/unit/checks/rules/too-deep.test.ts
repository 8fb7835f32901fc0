import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';

test('a page more than three clicks away is reported', () => {
  expect(siteWith('too-deep').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/four.mdx",
        "fix": "Link to it from a page nearer to the first one, such as the page above it.",
        "line": 1,
        "message": "The page is 4 clicks away from the first page; 3 are the most.",
        "rule": "too-deep",
        "severity": "error",
      },
    ]
  `);
});

test('a link from a page nearer to the first one fixes it', () => {
  const { issues } = siteWith('too-deep');
  expect(issues.map(({ file }) => file)).toEqual(['pages/four.mdx']);
});
