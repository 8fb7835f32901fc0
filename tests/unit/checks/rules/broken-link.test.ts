import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';

test('a link to a page that does not exist is reported with its line and the nearest page', () => {
  expect(siteWith('broken-link').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 12,
        "file": "pages/home.mdx",
        "fix": "Change the address. The nearest page is /top/.",
        "line": 11,
        "message": "The link "the main thing" leads to "/tpo/", and there is no such page.",
        "rule": "broken-link",
        "severity": "error",
      },
    ]
  `);
});
