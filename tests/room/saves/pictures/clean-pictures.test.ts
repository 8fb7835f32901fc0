import { createCipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { metadataIn } from '#lib/content/load/metadata-in.ts';
import { changed, checkoutStore, save, textIn } from '../store-of.ts';

const STORY = 'content/articles/story.mdx';
const FOLDER = 'public/images/story';
const withFigure = (src: string) =>
  `${changed(STORY, 'It belongs', 'It does belong')}\n<Figure src="${src}" alt="A room" />\n`;

const drawn = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 120, b: 40, alpha: 0.5 } } });
/** Points of all colors, in which nothing repeats. */
const ofPoints = (width: number, height: number, pageHeight?: number) =>
  sharp(createCipheriv('aes-128-ctr', KEY, KEY).update(Buffer.alloc(width * height * 3)), {
    raw: { width, height, channels: 3, pageHeight },
  });
const KEY = Buffer.alloc(16);
const EXIF = {
  IFD0: { Make: 'Camera', Model: 'iPhone' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 46/1 0/1' },
};
const photo = (width = 300, height = 200, orientation = 6) =>
  drawn(width, height).withExif(EXIF).withMetadata({ orientation }).jpeg().toBuffer();

const saved = (store: { root: string }, name: string) => readFileSync(join(store.root, FOLDER, name));

test('a photograph of a phone is turned, tells neither place nor camera, and the page follows its plain name', async () => {
  const store = checkoutStore();
  const bytes = await photo();
  expect(bytes.toString('latin1')).toContain('iPhone');
  const answer = await save(store, {
    add: { [`${FOLDER}/IMG_4711.JPEG`]: bytes, [STORY]: withFigure('/images/story/IMG_4711.JPEG') },
  });
  expect(answer.status).toBe(200);
  const { width, height, exif, icc, xmp, orientation } = await sharp(saved(store, 'img-4711.jpg')).metadata();
  expect({ width, height, exif, icc, xmp, orientation }).toEqual({ width: 200, height: 300 });
  expect(saved(store, 'img-4711.jpg').toString('latin1')).not.toMatch(/Exif|iPhone|Camera/);
  expect(textIn(store, STORY)).toBe(withFigure('/images/story/img-4711.jpg'));
});

test.each(['jpeg', 'png', 'webp'] as const)(
  'a %s that is clean and small stays as it is, and what was cleaned is clean',
  async (format) => {
    const store = checkoutStore();
    const ending = format === 'jpeg' ? 'jpg' : format;
    const dirty = await drawn(40, 30).withExif(EXIF).withIccProfile('p3').toFormat(format).toBuffer();
    expect(metadataIn(dirty)).not.toEqual([]);
    await save(store, { add: { [`${FOLDER}/a.${ending}`]: dirty } });
    const once = saved(store, `a.${ending}`);
    expect(metadataIn(once)).toEqual([]);
    expect(once.toString('latin1')).not.toMatch(/Exif|ICC_PROFILE|iCCP|EXIF/);
    await save(store, { add: { [`${FOLDER}/b.${ending}`]: once } });
    expect(saved(store, `b.${ending}`)).toEqual(once);
  },
);

test.each([
  [
    'a film behind a JPEG',
    'jpg',
    async () => Buffer.concat([await drawn(9, 9).jpeg().toBuffer(), Buffer.from('ftypmp42 secret')]),
  ],
  [
    'a comment in a JPEG',
    'jpg',
    async () => withSegment(await drawn(9, 9).jpeg().toBuffer(), 0xfe, 'secret'),
  ],
  [
    'words in a PNG',
    'png',
    async () => withChunk(await drawn(9, 9).png().toBuffer(), 'tEXt', 'Comment\0secret'),
  ],
  [
    'bytes behind a PNG',
    'png',
    async () => Buffer.concat([await drawn(9, 9).png().toBuffer(), Buffer.from('secret')]),
  ],
  [
    'a part of its own in a WebP',
    'webp',
    async () => withRiff(await drawn(9, 9).webp().toBuffer(), 'XMP ', 'secret'),
  ],
] as const)('%s is no part of the picture', async (_, ending, make) => {
  const store = checkoutStore();
  const bytes = await make();
  expect(bytes.toString('latin1')).toContain('secret');
  expect((await save(store, { add: { [`${FOLDER}/a.${ending}`]: bytes } })).status).toBe(200);
  expect(saved(store, `a.${ending}`).toString('latin1')).not.toContain('secret');
});

test('a color profile is part of the picture, and tells of no one', async () => {
  const store = checkoutStore();
  const profiled = await drawn(40, 30).withIccProfile('p3').jpeg().toBuffer();
  await save(store, { add: { [`${FOLDER}/a.jpg`]: profiled } });
  expect(saved(store, 'a.jpg')).toEqual(profiled);
});

test('a PNG loses no color, and a large picture is as large as anyone sees', async () => {
  const store = checkoutStore();
  const noise = Buffer.from(Array.from({ length: 50 * 50 * 4 }, (_, nth) => (nth * 7919) % 251));
  const png = await sharp(noise, { raw: { width: 50, height: 50, channels: 4 } })
    .withExif(EXIF)
    .png()
    .toBuffer();
  await save(store, {
    add: { [`${FOLDER}/a.png`]: png, [`${FOLDER}/b.jpg`]: await drawn(3000, 4000).jpeg().toBuffer() },
  });
  const raw = await sharp(saved(store, 'a.png')).raw().toBuffer();
  expect(raw.equals(noise)).toBe(true);
  const { width, height } = await sharp(saved(store, 'b.jpg')).metadata();
  expect([width, height]).toEqual([2160, 2880]);
});

test('no picture weighs more than the site can use', async () => {
  const store = checkoutStore();
  const jpeg = await ofPoints(2800, 1400).jpeg({ quality: 100 }).toBuffer();
  expect(jpeg.length).toBeGreaterThan(4_000_000);
  expect((await save(store, { add: { [`${FOLDER}/a.jpg`]: jpeg } })).status).toBe(200);
  expect(saved(store, 'a.jpg').length).toBeLessThan(2_000_000);
  const { status, body } = await save(store, {
    add: { [`${FOLDER}/b.png`]: await ofPoints(1400, 700).png().toBuffer() },
  });
  expect([status, body]).toEqual([422, expect.stringMatching(/weighs more than 2 MB\. Save it as a JPEG/)]);
});

test('a picture in the colors of a printer is one for screens, and one point is a picture', async () => {
  const store = checkoutStore();
  const cmyk = await drawn(20, 20).toColourspace('cmyk').jpeg().toBuffer();
  expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
  const add = { [`${FOLDER}/a.jpg`]: cmyk, [`${FOLDER}/b.png`]: await drawn(1, 1).png().toBuffer() };
  expect((await save(store, { add })).status).toBe(200);
  expect((await sharp(saved(store, 'a.jpg')).metadata()).space).toBe('srgb');
});

test('a file that is called otherwise than it is gets its own ending, and the page follows', async () => {
  const store = checkoutStore({
    [STORY]: withFigure('/images/story/room.jpg'),
    [`${FOLDER}/room.jpg`]: await drawn(9, 9).jpeg().toBuffer(),
  });
  const png = await drawn(8, 8).png().toBuffer();
  // It takes the place of one that the editor has seen, and the page itself was not changed.
  expect((await save(store, { add: { [`${FOLDER}/room.jpg`]: png } })).status).toBe(200);
  expect(textIn(store, STORY)).toBe(withFigure('/images/story/room.png'));
  expect((await store.list()).filter(({ path }) => path.startsWith(FOLDER)).map(({ path }) => path)).toEqual([
    `${FOLDER}/room.png`,
  ]);
});

test('two pictures of one name are two pictures', async () => {
  const [red, blue] = await Promise.all([drawn(9, 9).png().toBuffer(), drawn(10, 10).png().toBuffer()]);
  const store = checkoutStore({ [`${FOLDER}/room.png`]: red });
  const answer = await save(store, {
    add: {
      [`${FOLDER}/Room.PNG`]: blue,
      [`${FOLDER}/ROOM.png`]: red,
      [STORY]: withFigure('/images/story/Room.PNG'),
    },
  });
  expect(answer.status).toBe(200);
  expect(saved(store, 'room.png')).toEqual(red);
  const [, name = ''] = /src="\/images\/story\/(room-\d\.png)"/.exec(textIn(store, STORY)) ?? [];
  expect(saved(store, name)).toEqual(blue);
  // Someone else put one there in the meantime.
  await save(store, { add: { [`${FOLDER}/new.png`]: red } });
  await save(store, { add: { [`${FOLDER}/new.png`]: blue }, opened: { [`${FOLDER}/new.png`]: null } });
  expect([saved(store, 'new.png'), saved(store, 'new-2.png')]).toEqual([red, blue]);
});

test('a drawing moves with its page, and no other comes', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const store = checkoutStore({ [`${FOLDER}/line.svg`]: svg });
  const moved = { add: { 'public/images/tale/line.svg': svg }, remove: [`${FOLDER}/line.svg`] };
  expect((await save(store, { add: moved.add })).status).toBe(422);
  expect(
    (await save(store, { ...moved, add: { 'public/images/tale/line.svg': `${svg}<script/>` } })).status,
  ).toBe(422);
  expect((await save(store, moved)).status).toBe(200);
});

const box = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}mif1`, 'latin1');
test.each([
  ['HEIC', box('heic'), /Settings › Camera › Formats › Most Compatible/],
  ['HEIF', box('mif1'), /Settings › Camera/],
  ['AVIF', box('avif'), /This is an AVIF picture/],
  ['film', box('qt  ').fill(' ', 20), /This is a film/],
  ['GIF', Buffer.from('GIF89a'), /This is a GIF/],
  ['TIFF', Buffer.from('II*\0 more', 'latin1'), /This is a TIFF/],
  ['BMP', Buffer.from('BM\x01\x02\x03\x04\0\0\0\0more', 'latin1'), /This is a BMP/],
  ['SVG', Buffer.from('<?xml version="1.0"?><svg/>'), /a developer adds it/],
  ['PDF', Buffer.from('%PDF-1.7'), /This is a PDF/],
  ['nothing', Buffer.alloc(0), /is empty/],
  ['a program', Buffer.from('MZ\x90\0'), /no picture that a browser can show/],
])('%s is refused by its bytes, whatever it is called, with what to do', async (_, bytes, advice) => {
  const store = checkoutStore();
  const add = { [`${FOLDER}/My Photo.JPG`]: bytes, [STORY]: withFigure('/images/story/my-photo.jpg') };
  const { status, body } = await save(store, { add });
  expect([status, body]).toEqual([422, expect.stringMatching(advice)]);
  expect(body).toMatch(/^Not saved: "My Photo.JPG": /);
  expect(textIn(store, STORY)).not.toContain('Figure');
});

test.each([
  ['half a JPEG', async () => (await photo(900, 600)).subarray(0, 2_000), /not copied whole/],
  [
    'half a PNG',
    async () => (await ofPoints(100, 100).png().toBuffer()).subarray(0, 9_000),
    /not copied whole/,
  ],
  [
    'half a WebP',
    async () => (await photo(900, 600).then((each) => sharp(each).webp().toBuffer())).subarray(0, 200),
    /not copied whole/,
  ],
  [
    'a WebP that moves',
    () =>
      ofPoints(8, 16, 8)
        .webp({ loop: 0, delay: [100, 100] })
        .toBuffer(),
    /moves/,
  ],
  [
    'a PNG that moves',
    async () => withChunk(await drawn(9, 9).png().toBuffer(), 'acTL', '\0\0\0\x02\0\0\0\0'),
    /moves/,
  ],
  [
    'a PNG that opens to a hundred megapixels',
    async () => withSize(await drawn(9, 9).png().toBuffer(), 10_000, 10_000),
    /64 megapixels/,
  ],
  ['the head of a JPEG alone', async () => Buffer.from([0xff, 0xd8, 0xff]), /not copied whole/],
  ['a WebP of nothing', async () => Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'), /not copied whole/],
])('%s is refused', async (_, make, advice) => {
  const store = checkoutStore();
  const { status, body } = await save(store, { add: { [`${FOLDER}/a.jpg`]: await make() } });
  expect([status, body]).toEqual([422, expect.stringMatching(advice)]);
});

function withSegment(jpeg: Buffer, marker: number, words: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, words.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(words), jpeg.subarray(2)]);
}

/** A part of a PNG right after its head, with a checksum that is true. */
function withChunk(png: Buffer, name: string, words: string): Buffer {
  const body = Buffer.from(name + words, 'latin1');
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(words.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), size, body, sum, png.subarray(33)]);
}

/** A PNG that says it is larger than it is, with a checksum that is true. */
function withSize(png: Buffer, width: number, height: number): Buffer {
  const larger = Buffer.from(png);
  larger.writeUInt32BE(width, 16);
  larger.writeUInt32BE(height, 20);
  larger.writeUInt32BE(crc32(larger.subarray(12, 29)), 29);
  return larger;
}

function withRiff(webp: Buffer, name: string, words: string): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(words.length);
  const all = Buffer.concat([webp, Buffer.from(name), size, Buffer.from(words)]);
  all.writeUInt32LE(all.length - 8, 4);
  return all;
}

test('the form of a person follows the plain name of a photograph as a page does', async () => {
  const store = checkoutStore();
  const PERSON = 'content/people/ada-smith.yaml';
  const of = (photo: string) => `name: Ada Smith\nlicense: null\nphoto: ${photo}\nbio: null\n`;
  const answer = await save(store, {
    add: {
      'public/images/ada-smith/photo.JPEG': await photo(),
      [PERSON]: of('/images/ada-smith/photo.JPEG'),
    },
  });
  expect(answer.status).toBe(200);
  expect(textIn(store, PERSON).replace(/changed:\n( .*\n)+/, '')).toBe(of('/images/ada-smith/photo.jpg'));
});
