import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { faultsOf, homeWith, textOf, theFaultOf } from '../faults.ts';

test('a character that nobody can see is reported', () => {
  expect(siteWith('hidden-character').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 9,
        "edit": {
          "column": 9,
          "from": " ",
          "line": 13,
          "to": " ",
        },
        "file": "pages/home.mdx",
        "fix": "Type the words at this place again, or delete what is between the letters and type a plain space.",
        "line": 13,
        "message": "There is a space that does not break in "Write to us.", which nobody can see.",
        "rule": "hidden-character",
        "severity": "warning",
      },
    ]
  `);
});

test('several in a line are told once, and mended together', () => {
  const issue = theFaultOf(homeWith('One\u00A0two,\u200B three\u00ADfour.'));
  expect(issue.message).toContain('a space that does not break and a space without width and a soft hyphen');
  expect(issue.edit).toEqual({
    line: 13,
    column: 4,
    from: '\u00A0two,\u200B three\u00AD',
    to: ' two, three',
  });
});

test('each line is told', () => {
  expect(faultsOf(homeWith('One\u00A0two.\nAnd one\u00A0more.'))).toEqual([
    'pages/home.mdx:13:4 hidden-character',
    'pages/home.mdx:14:8 hidden-character',
  ]);
});

test('a field at the top is told in its own line', () => {
  const text = textOf('pages/home.mdx').replace('A quiet harbor', 'A\u00A0quiet harbor');
  expect(theFaultOf({ 'pages/home.mdx': text })).toMatchObject({ line: 3, column: 11 });
});

test('at the start of a line, where spaces have a meaning, nothing is mended without a question', () => {
  expect(theFaultOf(homeWith('\u200BOne two.')).edit).toBeUndefined();
});

test('an emoji that is joined of two is left as it is', () => {
  expect(faultsOf(homeWith('A family: \u{1F468}\u200D\u{1F469}'))).toEqual([]);
});
