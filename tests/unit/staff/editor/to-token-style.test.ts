import { expect, test } from 'vitest';
import { toTokenStyle } from '#staff/editor/to-token-style.ts';

test('of a stylesheet, the tokens stay, and nothing that draws', () => {
  const style = toTokenStyle(`
    /* note */
    @font-face { font-family: x; src: url(x) }
    @property --a { syntax: "*"; inherits: false }
    @layer base, components;
    :root { --ink: black; color: red }
    @layer base { :root { --paper: white } body { margin: 0 } }
    @media screen and (prefers-color-scheme: dark) { :root { --ink: white } a { color: blue } }
    .card { --pad: 1rem }
    @media print { p { color: black } }
  `);
  expect(style.replace(/\s+/g, ' ').trim()).toBe(
    ':root { --ink: black } @layer base { :root { --paper: white } } @media screen and (prefers-color-scheme: dark) { :root { --ink: white } }',
  );
});
