import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { faultsOf, homeWith } from '../faults.ts';

test('a picture that is not there is reported with the nearest one', () => {
  expect(siteWith('unknown-picture').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Use the address of a picture in public/images. The nearest is "/images/home/room.jpg".",
        "line": 13,
        "message": "There is no picture at "/images/home/rom.jpg".",
        "rule": "unknown-picture",
        "severity": "error",
      },
    ]
  `);
});

test('a picture that is there is none', () => {
  expect(faultsOf(homeWith('<Figure src="/images/home/room.jpg" alt="A room" />'))).toEqual([]);
});
