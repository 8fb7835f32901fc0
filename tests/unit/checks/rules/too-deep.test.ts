import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '#lib/content/load/read-files.ts';
import { siteWith } from '#tests/fixture-site.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/too-deep');

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
  const files = Object.fromEntries(readFiles(FIXTURE).map(({ file, text }) => [file, text]));
  const rulesWithLinkIn = (file: string) =>
    siteWith({ ...files, [file]: `${files[file]}\nOr [the last one](/four/).\n` }).issues.map(
      ({ rule }) => rule,
    );
  expect(rulesWithLinkIn('pages/two.mdx')).toEqual([]);
  expect(rulesWithLinkIn('pages/three.mdx')).toEqual(['too-deep']);
});
