import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

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

const SIDE = '<Side title="One">\n* It is so\n</Side>';

test('words between the sides of a comparison are reported', () => {
  const { line, message, fix } = theIssueOf(
    homeWith(`<Comparison>\n${SIDE}\n\nBut also this.\n\n${SIDE}\n</Comparison>`),
  );
  expect({ line, message, fix }).toEqual({
    line: 18,
    message: '<Comparison> holds something else than <Side>, and the editor does not open such a page.',
    fix: 'Move it in front of <Comparison>, or into one of its parts.',
  });
});

test('a comparison of two sides is fine', () => {
  expect(issuesOf(homeWith(`<Comparison>\n${SIDE}\n\n${SIDE.replace('One', 'Two')}\n</Comparison>`))).toEqual(
    [],
  );
});
