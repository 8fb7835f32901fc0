import { expect, test } from 'vitest';
import { PICTURES, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a picture that is not there is reported with the nearest one', () => {
  expect(siteWith('unknown-picture', PICTURES).issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "../public/images/home/huge.jpg",
        "fix": "Make it smaller in any picture program, 2000 pixels on its longer side, and save it under the same name.",
        "line": 1,
        "message": "The picture "/images/home/huge.jpg" is 6000 by 4000 pixels large; 2880 on its longer side are the most.",
        "rule": "large-picture",
        "severity": "error",
      },
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Use the address of a picture in public/images. The nearest is "/images/home/room.jpg".",
        "inEditor": {
          "fix": "Choose the picture anew in this "Figure".",
        },
        "line": 13,
        "message": "There is no picture at "/images/home/rom.jpg".",
        "rule": "unknown-picture",
        "severity": "error",
      },
    ]
  `);
});

test('a picture that is there is none', () => {
  expect(issuesOf(homeWith('<Figure src="/images/home/room.jpg" alt="A room" />'))).toEqual([]);
});
