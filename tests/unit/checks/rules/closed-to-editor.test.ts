import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('words set as program code are reported on their line', () => {
  expect(siteWith('closed-to-editor').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 9,
        "file": "pages/home.mdx",
        "fix": "Write it as plain words, or in bold.",
        "line": 13,
        "message": "These words are set as program code, and the editor does not open a page that has it.",
        "rule": "closed-to-editor",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  ['lines of program code', '```\nstress\n```', '13:1'],
  ['words that are struck through', 'It is ~~never~~ rarely easy.', '13:7'],
])('%s are reported', (_, words, place) => {
  expect(issuesOf(homeWith(words))).toEqual([`pages/home.mdx:${place} closed-to-editor`]);
});
