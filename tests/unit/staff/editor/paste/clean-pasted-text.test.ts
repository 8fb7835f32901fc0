import { expect, test } from 'vitest';
import { cleanPastedText } from '#staff/editor/paste/clean-pasted-text.ts';

test.each([
  ['plain words stay', 'One.\n\nTwo - three.', 'One.\n\nTwo - three.'],
  ['lists of Markdown stay', '- One\n  - Inside\n1. Step', '- One\n  - Inside\n1. Step'],
  [
    'signs of word processors become those of a list',
    '•\tOne\n   ◦ Inside\no\tTwo\n·  Three',
    '- One\n   - Inside\n- Two\n- Three',
  ],
  ['numbers with a tab become those of a list', '1.\tOne\n2)\tTwo', '1. One\n2. Two'],
  ['a year at the start of a line is no number of a list', '2026. A long year', '2026. A long year'],
  ['ends of lines are those of all systems', 'a\r\nb\rc\u2028d\u000Be', 'a\nb\nc\nd\ne'],
  ['characters are plain', '\uFEFFa\u00A0b\u00ADc\u200Bd\u202Ee', 'a bcde'],
  ['a joiner between two emoji stays', '👩‍👧', '👩‍👧'],
  [
    'addresses lead straight to where they lead',
    'See https://example.org/?utm_source=x and https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2F%3Ffbclid%3D1.',
    'See https://example.org/ and https://example.com/',
  ],
])('%s', (_, text, clean) => {
  expect(cleanPastedText(text)).toBe(clean);
});
