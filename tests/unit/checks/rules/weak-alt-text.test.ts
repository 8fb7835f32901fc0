import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('the name of a file in place of a description is reported', () => {
  expect(siteWith('weak-alt-text').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Say in a sentence what the picture shows.",
        "line": 13,
        "message": "The description of the picture "/images/home/room.jpg" is the name of a file: "room.jpg".",
        "rule": "weak-alt-text",
        "severity": "error",
      },
    ]
  `);
});

const figure = (alt: string, caption = '') =>
  homeWith(`<Figure src="/images/home/room.jpg" alt="${alt}"${caption && ` caption="${caption}"`} />`);

test.each([
  ['an opening that says nothing', 'Image of a desk at a window', 'warning', 'starts with "Image of"'],
  ['another such opening', 'A photograph showing a desk', 'warning', 'starts with "A photograph showing"'],
  ['the number of a camera', 'IMG_2041', 'error', 'is the name of a file'],
  ['one word', 'Desk', 'warning', 'is one word'],
  ['a whole story', 'A desk. '.repeat(20), 'warning', 'is longer than 150 characters'],
])('%s is reported', (_, alt, severity, fault) => {
  expect(theIssueOf(figure(alt))).toMatchObject({ severity, message: expect.stringContaining(fault) });
});

test('a description that is the caption once more is reported', () => {
  expect(theIssueOf(figure('A desk at a window', 'A desk, at a window.'))).toMatchObject({
    severity: 'error',
  });
});

test.each(['A desk at a window, with two chairs', 'A drawing hand', 'A line that leaves and comes home'])(
  'the description "%s" is sound',
  (alt) => {
    expect(issuesOf(figure(alt, 'Our room.'))).toEqual([]);
  },
);

test('a picture without a description is told by unknown-component', () => {
  expect(issuesOf(homeWith('<Figure src="/images/home/room.jpg" />'))).toEqual([
    'pages/home.mdx:13:1 unknown-component',
  ]);
});

test('an empty description as well', () => {
  expect(issuesOf(figure(''))).toEqual(['pages/home.mdx:13:1 unknown-component']);
});
