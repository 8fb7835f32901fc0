import { expect, test } from 'vitest';
import { toChanges } from '#lib/checks/reports/to-changes.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

test('each change is shown with its place, before and after', () => {
  const before = lines('One one.', 'Two.', 'Three.', 'Four four.');
  const after = lines('One.', 'Two.', 'Three.', 'Four.');
  expect(toChanges([{ file: 'pages/home.mdx', before, after }])).toMatchInlineSnapshot(`
    "content/pages/home.mdx:1  fixed
      -One one.
      +One.

    content/pages/home.mdx:4  fixed
      -Four four.
      +Four.
    "
  `);
});

test('the ends of lines on Windows are not printed', () => {
  expect(toChanges([{ file: 'a.mdx', before: 'a a\r\nb\r\n', after: 'a\r\nb\r\n' }])).not.toContain('\r');
});

test('nothing is said of a file that stayed as it was', () => {
  expect(toChanges([{ file: 'a.mdx', before: 'a\n', after: 'a\n' }])).toBe('');
});
