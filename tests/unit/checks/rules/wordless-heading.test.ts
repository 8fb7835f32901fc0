import { expect, test } from 'vitest';
import { wordlessHeading } from '#lib/checks/rules/wordless-heading.ts';
import { CHECK_CONTEXT, siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '../issues.ts';

test('a heading of marks alone is told', () => {
  expect(siteWith('wordless-heading').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Say in it what the section is about, or delete it.",
        "line": 13,
        "message": "The heading "???" has no words.",
        "rule": "wordless-heading",
        "severity": "error",
      },
    ]
  `);
});

test('so is an empty one; a number or a letter is a word', () => {
  const headings = ['##', '## —', '### ...', '## 24/7', '## Ä', '## **!**'];
  const site = siteWith(homeWith(headings.join('\n\n')));
  const found = wordlessHeading.check({ ...site, context: CHECK_CONTEXT });
  expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '13: This heading is empty.',
    '15: The heading "—" has no words.',
    '17: The heading "..." has no words.',
    '23: The heading "!" has no words.',
  ]);
});
