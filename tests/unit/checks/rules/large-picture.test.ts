import { expect, test } from 'vitest';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { PICTURES, siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '../issues.ts';

test('a picture with more pixels than anyone sees is reported where it is shown', () => {
  expect(siteWith('large-picture').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Make it smaller in any picture program, 2000 pixels on its longer side, and save it under the same name.",
        "line": 13,
        "message": "The picture "/images/home/huge.jpg" is 6000 by 4000 pixels large; 2880 on its longer side are the most.",
        "rule": "large-picture",
        "severity": "error",
      },
    ]
  `);
});

const pictureAt = (src: string) => PICTURES.find((picture) => picture.src === src);
const drawing = pictureAt('/images/home/returning-line.svg');
const photograph = pictureAt('/images/home/room.jpg');
if (!drawing || !photograph) throw new Error('the small site has two pictures');
const shown = homeWith(
  `<Figure src="${drawing.src}" alt="A line that comes home" />\n\n<Figure src="${photograph.src}" alt="A quiet room" />`,
);
const faultsWith = (...pictures: Picture[]) =>
  siteWith(shown, pictures).issues.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);

test('a picture with too many bytes is reported with its weight', () => {
  expect(faultsWith(drawing, { ...photograph, bytes: 3_400_000 })).toEqual([
    '15 large-picture: The picture "/images/home/room.jpg" weighs 3.4 MB; 2.0 MB are the most.',
  ]);
});

test('a drawing with too many bytes is reported', () => {
  expect(faultsWith({ ...drawing, bytes: 80_000 }, photograph)).toEqual([
    '13 large-picture: The drawing "/images/home/returning-line.svg" weighs 80 KB; 50 KB are the most.',
  ]);
});

test('a drawing may have as many pixels as it likes', () => {
  expect(faultsWith({ ...drawing, width: 9000 }, photograph)).toEqual([]);
});
