import { expect, test } from 'vitest';
import { parseContent } from '#lib/content/load/load.ts';
import { toSite } from '#lib/site.ts';
import { CHECK_CONTEXT, PICTURES, siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { homeWith, issuesOf } from '../issues.ts';

const SOUND = PICTURES.filter(({ metadata, isDamaged }) => metadata === undefined && !isDamaged);

test('a picture that is not there is reported with the nearest one', () => {
  expect(siteWith('unknown-picture', SOUND).issues).toMatchInlineSnapshot(`
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
        "fix": "Write src="/images/home/room.jpg", if you mean that one.",
        "inEditor": {
          "fix": "Choose the picture anew in its "Figure".",
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

/** What is said of a figure on the home page, and what to do; `there` are files that no one can open as pictures. */
function saidOf(src: string, there: string[] = []): string {
  const files = Object.entries(homeWith(`<Figure src="${src}" alt="A quiet room" />`));
  const texts = validFiles().map(({ file, text }) => ({ file, text: new Map(files).get(file) ?? text }));
  const pictures = SOUND.filter((each) => each.src === '/images/home/room.jpg' || each.src.includes('/top/'));
  const strays = there.map((file) => ({ file: `../public${file}`, isLink: false }));
  const { issues } = toSite(parseContent(texts, pictures, strays), CHECK_CONTEXT);
  return issues
    .filter(({ rule }) => rule === 'unknown-picture' || rule === 'unknown-component')
    .map(({ message, fix }) => `${message} ${fix}`)
    .join('\n');
}

const NAMES =
  'a picture lies in the folder of its page, and its name has small letters, digits and hyphens, and .jpg, .png or .webp at its end';

test.each([
  [
    '/images/home/Room.JPG',
    'There is no picture at "/images/home/Room.JPG". Write src="/images/home/room.jpg".',
  ],
  [
    '/images/home/room.jpeg',
    'There is no picture at "/images/home/room.jpeg". Write src="/images/home/room.jpg".',
  ],
  [
    'images/home/room.jpg',
    'There is no picture at "images/home/room.jpg". Write src="/images/home/room.jpg".',
  ],
  [
    '/public/images/home/room.jpg',
    'There is no picture at "/public/images/home/room.jpg". Write src="/images/home/room.jpg".',
  ],
  [
    '/images/home/rooom.jpg',
    'There is no picture at "/images/home/rooom.jpg". Write src="/images/home/room.jpg", if you mean that one.',
  ],
  [
    '/images/home/garden.jpg',
    'There is no picture at "/images/home/garden.jpg". Put the picture there, as public/images/home/garden.jpg.',
  ],
  [
    '/images/home/our garden.jpg',
    `There is no picture at "/images/home/our garden.jpg", and none can be there: ${NAMES}. Take the file of the picture, put it into the folder public/images/home as our-garden.jpg, and write src="/images/home/our-garden.jpg".`,
  ],
  [
    '/images/home/Café%20100%.jpg',
    `There is no picture at "/images/home/Café%20100%.jpg", and none can be there: ${NAMES}. Take the file of the picture, put it into the folder public/images/home as cafe20100.jpg, and write src="/images/home/cafe20100.jpg".`,
  ],
  [
    'https://example.net/x.jpg?w=2',
    'The picture "https://example.net/x.jpg?w=2" is on no page of this site, and readers get nothing from elsewhere. Download it, if the practice may show it, put it into the folder public/images/home as x.jpg, and write src="/images/home/x.jpg".',
  ],
])('of %s, it is said what is wrong and what to write', (src, said) => {
  expect(saidOf(src)).toBe(said);
});

test('a file that is there under a wrong name is named with the right one', () => {
  expect(saidOf('/images/home/Our Café.JPG', ['/images/home/Our Café.JPG'])).toBe(
    `The picture "/images/home/Our Café.JPG" has a name that is no address: ${NAMES}. Rename its file to our-cafe.jpg, and write src="/images/home/our-cafe.jpg".`,
  );
});

test('a file that is there and is no picture is said to be there', () => {
  expect(saidOf('/images/home/lamp.jpg', ['/images/home/lamp.jpg'])).toBe(
    'The picture "/images/home/lamp.jpg" is there, and cannot be opened: it is empty, damaged, or something else under the name of a picture. Take it anew from where it came from, and save it as .jpg, .png or .webp under the same name.',
  );
});
