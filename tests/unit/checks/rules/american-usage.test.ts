import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { allIssuesOf, homeWith } from '../issues.ts';

test('a word that Americans would not write is advised', () => {
  expect(siteWith('american-usage').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 5,
        "file": "pages/home.mdx",
        "fix": "Write "someone".",
        "line": 14,
        "message": ""somebody" is rarer in the United States than "someone": Ask somebody you trust.",
        "rule": "american-usage",
        "severity": "warning",
      },
    ]
  `);
});

test.each([
  'Everybody has a bad week.',
  'It takes more than will power.',
  'People seldom ask.',
  'Decide whom you tell first.',
  'What stands here comes first.',
  'If more than one line stands below, read each.',
  'The list is no test.',
  'These pages are no therapy.',
  'By daylight it looks smaller.',
])('"%s" is advised', (words) => {
  expect(allIssuesOf(homeWith(words))).toEqual([expect.stringContaining('american-usage')]);
});

test.each([
  'Ask someone, anyone, or no one.',
  'The person to whom it happened decides.',
  'She said: "Nobody told me."',
  'Stand in the doorway for a minute.',
  'Shame is what stands in the way.',
  'It is no longer a secret.',
  'There is no test for it.',
  'She was no older than ten.',
  'Ten minutes of daylight help.',
])('"%s" is left alone', (words) => {
  expect(allIssuesOf(homeWith(words))).toEqual([]);
});
