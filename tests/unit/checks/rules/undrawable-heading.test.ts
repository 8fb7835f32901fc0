import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a heading with characters that its font lacks is reported', () => {
  expect(siteWith('undrawable-heading').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/contact.mdx",
        "fix": "Write the heading with letters, digits and plain marks. Keep it only if it belongs to a name.",
        "line": 11,
        "message": "The heading "Shame → escape" has "→" in it, which the font of headings lacks. It's drawn in another font, and looks out of place.",
        "rule": "undrawable-heading",
        "severity": "warning",
      },
    ]
  `);
});

test.each(['Café, or “home”: what’s left?', 'EMDR® & 12 steps, ½ of it', 'Who we are — and why'])(
  'the heading "%s" can be drawn',
  (heading) => {
    expect(issuesOf(homeWith(`## ${heading}\n\nWords.`))).toEqual([]);
  },
);

test('an emoji is reported once, by its own rule', () => {
  expect(issuesOf(homeWith('## Shame → escape 🔥\n\nWords.'))).toEqual([
    'pages/home.mdx:13:1 emoji-in-heading',
  ]);
});

test('words that are no heading have the fonts of the system', () => {
  expect(issuesOf(homeWith('Shame → escape'))).toEqual([]);
});
