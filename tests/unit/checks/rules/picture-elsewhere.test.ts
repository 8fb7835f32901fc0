import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a picture in the folder of another page is reported on its line', () => {
  expect(siteWith('picture-elsewhere').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Move the file to public/images/home/room.jpg, and write src="/images/home/room.jpg".",
        "inEditor": {
          "fix": "Choose the picture anew in its "Figure": its file is then copied to where it belongs.",
          "message": "The picture "/images/top/room.jpg" lies where the editor does not look for it, and would be taken out.",
        },
        "line": 13,
        "message": "The picture "/images/top/room.jpg" is not in the folder of the file that shows it, and the editor would take it out.",
        "rule": "picture-elsewhere",
        "severity": "error",
      },
    ]
  `);
});

test('a picture in the folder of the page is fine', () => {
  expect(issuesOf(homeWith('<Figure src="/images/home/room.jpg" alt="A room with two chairs" />'))).toEqual(
    [],
  );
});

test('a picture that is nowhere is told by unknown-picture alone', () => {
  expect(issuesOf(homeWith('<Figure src="/images/top/none.jpg" alt="A room with two chairs" />'))).toEqual([
    'pages/home.mdx:13:1 unknown-picture',
  ]);
});
