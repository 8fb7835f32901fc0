import { expect, test } from 'vitest';
import { changesBy, toChanges } from '#lib/edits/to-changes.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

test('each change is shown with its place, before and after', () => {
  const before = lines('One one.', 'Two.', 'Three.', 'Four four.');
  const after = lines('One.', 'Two.', 'Three.', 'Four.');
  expect(toChanges([{ file: 'pages/home.mdx', before, after }], 'content', '  fixed')).toMatchInlineSnapshot(`
    "content/pages/home.mdx:1  fixed
      - One one.
      + One.

    content/pages/home.mdx:4  fixed
      - Four four.
      + Four.
    "
  `);
});

test('the ends of lines on Windows are not printed', () => {
  expect(toChanges([{ file: 'a.mdx', before: 'a a\r\nb\r\n', after: 'a\r\nb\r\n' }])).not.toContain('\r');
});

test('nothing is said of a file that stayed as it was', () => {
  expect(toChanges([{ file: 'a.mdx', before: 'a\n', after: 'a\n' }])).toBe('');
});

test('of a long line, what changed is shown with the words around it', () => {
  const around = 'All of these words stay as they are, and there are many. ';
  const [before, after] = ['/top/', '/summit/'].map((path) => lines(`${around}[a](${path}) ${around}`));
  expect(toChanges([{ file: 'a.mdx', before: before ?? '', after: after ?? '' }])).toMatchInlineSnapshot(`
    "content/a.mdx:1
      - …y as they are, and there are many. [a](/top/) All of these words stay as they are, …
      + …y as they are, and there are many. [a](/summit/) All of these words stay as they are, …
    "
  `);
});

test('lines that come to a file are shown whole', () => {
  const entry =
    '  - from: /a-long-address-that-no one-has/\n    to: /another-long-address-that-no one-has/\n';
  expect(toChanges([{ file: 'a.yaml', before: 'redirects: []\n', after: `redirects:\n${entry}` }])).toBe(
    `content/a.yaml:1\n  - redirects: []\n  + redirects:\n${entry.replaceAll(/^/gm, '  + ').slice(0, -4)}`,
  );
});

test('edits change the files that they name', () => {
  const files = ['a', 'b', 'c'].map((file) => ({ file, text: 'one two' }));
  const edits = [
    { file: 'b', start: 0, end: 3, text: '1' },
    { file: 'c', start: 0, end: 3, text: 'one' },
    { file: 'b', start: 4, end: 7, text: '2' },
  ];
  expect(changesBy(files, edits)).toEqual([{ file: 'b', before: 'one two', after: '1 2' }]);
});
