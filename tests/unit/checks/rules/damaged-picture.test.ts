import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { readPictures, toPicture } from '#lib/content/load/read-pictures.ts';
import { decodePicture, decodePictures } from '#lib/pictures/decode-pictures.ts';
import { makeCopy } from '#lib/pictures/make-copy.ts';
import { copiesOf } from '#lib/pictures/sizes.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '../issues.ts';

const SRC = '/images/home/room.jpg';
const figure = (src = SRC) => `<Figure src="${src}" alt="A quiet room" />`;

test('a picture that cannot be read to its end is reported where it is shown', () => {
  expect(siteWith('damaged-picture').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Take the picture anew from where it came from, or open it in any picture program, look whether all of it is there, and save it anew. It keeps its name.",
        "inEditor": {
          "fix": "Choose the picture anew in its "Figure", from where it came from.",
          "message": "The picture "/images/home/cut.jpg" is damaged, or was not copied whole: it cannot be read to its end.",
        },
        "line": 13,
        "message": "The picture "public/images/home/cut.jpg" is damaged, or was not copied whole: it cannot be read to its end.",
        "rule": "damaged-picture",
        "severity": "error",
      },
    ]
  `);
});

test('a drawing has another way out', () => {
  const drawing: Picture = {
    src: '/images/home/line.svg',
    width: 64,
    height: 16,
    bytes: 200,
    isDamaged: true,
  };
  const [issue] = siteWith(homeWith(figure(drawing.src)), [drawing]).issues;
  expect(issue?.fix).toBe('Ask whoever drew it for the drawing once more. It keeps its name.');
});

/** Something of every kind, so that half of it is not the same as all of it. */
const WIDTH = 200;
const NOISE = Buffer.from(
  Array.from({ length: WIDTH * WIDTH * 3 }, (_, index) => (index * index * 31) % 251),
);
const drawn = () => sharp(NOISE, { raw: { width: WIDTH, height: WIDTH, channels: 3 } });
const saved: Record<string, (picture: Sharp) => Sharp> = {
  jpg: (picture) => picture.jpeg(),
  'progressive.jpg': (picture) => picture.jpeg({ progressive: true }),
  'cmyk.jpg': (picture) => picture.toColourspace('cmyk').jpeg(),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp(),
  'lossless.webp': (picture) => picture.webp({ lossless: true }),
};
const bytesOf = (kind: string) => (saved[kind]?.(drawn()) ?? drawn()).toBuffer();
const KINDS = Object.keys(saved);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 16"><path d="M0 0h64"/></svg>';

const read = async (bytes: Buffer, src = SRC) => {
  const picture = toPicture(src, bytes);
  return picture && decodePicture(picture, bytes);
};

/** Whether a build can make the copies of a picture. */
async function buildsFrom(bytes: Buffer): Promise<boolean> {
  const [copy] = copiesOf({ src: SRC, width: WIDTH, height: WIDTH, bytes: bytes.length });
  return makeCopy(bytes, copy?.width ?? 0).then(
    () => true,
    () => false,
  );
}

test.each(KINDS)('a sound %s is no damaged picture, and a build takes it', async (kind) => {
  const bytes = await bytesOf(kind);
  expect((await read(bytes))?.isDamaged).toBeUndefined();
  expect(await buildsFrom(bytes)).toBe(true);
});

test.each(KINDS)('a %s that was cut off, wherever, is damaged or no picture', async (kind) => {
  const bytes = await bytesOf(kind);
  for (const part of [0, 0.001, 0.01, 0.1, 0.5, 0.9, 0.999]) {
    const picture = await read(bytes.subarray(0, Math.floor(bytes.length * part)));
    if (picture) expect(picture.isDamaged, `${part} of it`).toBe(true);
  }
});

test.each(KINDS)(
  'a build takes every %s of which some bytes are others, or the check has told it',
  async (kind) => {
    const bytes = await bytesOf(kind);
    for (let seed = 1; seed <= 12; seed++) {
      const other = Buffer.from(bytes);
      for (let nth = 0; nth < seed; nth++)
        other[(seed * 7919 + nth * 104729) % other.length] = (seed * 37 + nth) % 256;
      const picture = await read(other);
      if (picture && !picture.isDamaged && picture.metadata === undefined) {
        expect(await buildsFrom(other), `seed ${seed}`).toBe(true);
      }
    }
  },
);

test('a PNG of which a part does not fit its sum is damaged', async () => {
  const bytes = await bytesOf('png');
  const at = bytes.indexOf('IDAT') + 40;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  expect((await read(bytes))?.isDamaged).toBe(true);
});

test('a drawing that ends before its end is damaged', async () => {
  expect((await read(Buffer.from(SVG), '/images/home/line.svg'))?.isDamaged).toBeUndefined();
  expect((await read(Buffer.from(SVG.replace('</svg>', '')), '/images/home/line.svg'))?.isDamaged).toBe(true);
});

test('what is too large to be shown is not opened', async () => {
  const huge = { src: SRC, width: 60_000, height: 60_000, bytes: 100 };
  expect(await decodePicture(huge, Buffer.from('not looked at'))).toBe(huge);
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'damaged-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('of the pictures on the disk, the one that was cut off is told', async () => {
  const put = (src: string, bytes: Buffer) => {
    mkdirSync(dirname(join(root, src)), { recursive: true });
    writeFileSync(join(root, src), bytes);
  };
  const bytes = await bytesOf('progressive.jpg');
  put('/images/home/cut.jpg', bytes.subarray(0, bytes.length / 2));
  put('/images/home/empty.jpg', Buffer.alloc(0));
  put('/images/home/text.jpg', Buffer.from('Words.'));
  put('/images/home/whole.jpg', bytes);
  const pictures = await decodePictures(readPictures(root), (src) =>
    Buffer.from(src === '/images/home/whole.jpg' ? bytes : ''),
  );
  expect(pictures.map(({ src, isDamaged = false }) => [src, isDamaged])).toEqual([
    ['/images/home/cut.jpg', true],
    ['/images/home/whole.jpg', false],
  ]);
});
