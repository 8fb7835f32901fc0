import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('an invisible character is reported with its place and its code', () => {
  expect(siteWith('odd-character').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 19,
        "edit": {
          "end": 302,
          "file": "pages/home.mdx",
          "start": 301,
          "text": "",
        },
        "file": "pages/home.mdx",
        "fix": "Delete the words on each side of it and type them anew. It was pasted along, and breaks links and the search for words.",
        "inEditor": {
          "message": "There is an invisible character here: "Read about the har​bor.".",
        },
        "line": 13,
        "message": "There is an invisible character here (U+200B): "Read about the har​bor.".",
        "rule": "odd-character",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  ['a soft hyphen', 'har\u00ADbor', 'error', 'U+00AD'],
  ['a mark of direction', 'harbor\u200E', 'error', 'U+200E'],
  ['a lost character', 'caf\uFFFD', 'error', 'U+FFFD'],
  ['a sign of a private font', '\u0007harbor', 'error', 'U+0007'],
  ['garbled letters', 'itâ€™s', 'error', 'U+00E2'],
  ['a garbled accent', 'cafÃ\u00A9', 'error', 'U+00C3'],
  ['a space that does not break', 'a\u00A0harbor', 'warning', 'U+00A0'],
])('%s is reported', (_, words, severity, code) => {
  expect(theIssueOf(homeWith(`Words: ${words}.`))).toMatchObject({
    line: 13,
    rule: 'odd-character',
    severity,
    message: expect.stringContaining(code),
  });
});

test('one in an address is told beside the link that it breaks', () => {
  expect(issuesOf(homeWith('See [this harbor](/below\u200B/).'))).toContain(
    'pages/home.mdx:13:25 odd-character',
  );
});

test('one in a field or in a data file is reported', () => {
  expect(issuesOf(changedFile('practice.yaml', 'A practice', 'A\u200B practice'))).toEqual([
    'practice.yaml:3:15 odd-character',
  ]);
});

test.each(['“It’s” – café — … ½ € → ✓', 'Niño, naïve, Ångström', 'A family 👨‍👩‍👧 here', 'Â and Ã alone'])(
  'the characters of "%s" are sound',
  (words) => {
    expect(issuesOf(homeWith(`Words: ${words}.`))).toEqual([]);
  },
);
