import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { metadataIn } from '#lib/content/load/metadata-in.ts';

const picture = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#357' } });
const exif = {
  IFD0: { Make: 'Maker', Copyright: 'Someone' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 46/1 0/1' },
};
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

const EXIF = 'what the camera recorded (Exif), such as the place, the day and the camera';
const XMP = 'what a program recorded (XMP), such as a name, a place and a history';
const IPTC = 'what a program recorded (IPTC), such as a name and a place';
const TEXT = 'a text that no one sees';
const TIME = 'a time';
const BEHIND = 'something behind its end, such as a film or a second picture';
const OTHER = 'something that is not needed to show it';
const THUMBNAIL = 'a second, small picture';
const BROKEN = 'parts that cannot be read';

const FORMATS: [name: string, save: (from: Sharp) => Sharp][] = [
  ['a JPEG', (from) => from.jpeg()],
  ['a progressive JPEG', (from) => from.jpeg({ progressive: true })],
  ['a JPEG with every color', (from) => from.jpeg({ chromaSubsampling: '4:4:4', optimizeCoding: false })],
  ['a JPEG for print', (from) => from.toColorspace('cmyk').jpeg()],
  ['a PNG', (from) => from.png()],
  ['a PNG with a palette', (from) => from.png({ palette: true })],
  ['a PNG that one can see through', (from) => from.ensureAlpha(0.5).png()],
  ['a WebP', (from) => from.webp()],
  ['a WebP that one can see through', (from) => from.ensureAlpha(0.5).webp()],
  ['a WebP without loss', (from) => from.webp({ lossless: true })],
];

test.each(FORMATS)('%s as sharp saves it carries nothing', async (_, save) => {
  expect(metadataIn(await save(picture()).toBuffer())).toEqual([]);
  // What the camera recorded goes when it is saved anew.
  const taken = await save(picture().withExif(exif).withXmp(xmp)).toBuffer();
  expect(metadataIn(await save(sharp(taken).rotate()).toBuffer())).toEqual([]);
});

test.each(FORMATS)('%s with a color profile carries nothing', async (_, save) => {
  expect(metadataIn(await save(picture().withIccProfile('p3')).toBuffer())).toEqual([]);
});

test.each(FORMATS)('%s with what a camera and a program recorded is told', async (_, save) => {
  expect(metadataIn(await save(picture().withExif(exif)).toBuffer())).toContain(EXIF);
  expect(metadataIn(await save(picture().withXmp(xmp)).toBuffer())).toContain(XMP);
  expect(metadataIn(await save(picture().withExif(exif).withXmp(xmp)).toBuffer())).toEqual(
    [EXIF, XMP].sort(),
  );
  expect(metadataIn(await save(picture().withMetadata({ orientation: 6 })).toBuffer())).toContain(EXIF);
});

test.each(FORMATS)('%s with something behind its end is told', async (_, save) => {
  const film = Buffer.from('\0\0\0\x18ftypmp42 a film');
  expect(metadataIn(Buffer.concat([await save(picture()).toBuffer(), film]))).toEqual([BEHIND]);
});

test.each(FORMATS)('%s that was cut off is no picture to publish, and never throws', async (_, save) => {
  const bytes = await save(picture().withExif(exif)).toBuffer();
  for (let length = 12; length < bytes.length - 1; length += 7) {
    const found = metadataIn(bytes.subarray(0, length));
    expect(found === null || found.length > 0, `${length} of ${bytes.length} bytes`).toBe(true);
  }
});

/** A JPEG with one more segment, behind its first bytes. */
async function jpegWith(marker: number, content: string): Promise<Buffer> {
  const bytes = await picture().jpeg().toBuffer();
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xff00 | marker, 0);
  segment.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([bytes.subarray(0, 2), segment, Buffer.from(content, 'latin1'), bytes.subarray(2)]);
}

test.each([
  ['a comment', 0xfe, 'written at home', TEXT],
  ['what Photoshop keeps', 0xed, 'Photoshop 3.0\x008BIM\x04\x04', IPTC],
  ['XMP', 0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>', XMP],
  ['more XMP', 0xe1, 'http://ns.adobe.com/xmp/extension/\0', XMP],
  ['Exif', 0xe1, 'Exif\0\0MM', EXIF],
  ['a small picture (JFXX)', 0xe0, 'JFXX\0\x10', THUMBNAIL],
  ['a small picture (JFIF)', 0xe0, `JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01${'\0\0\0'}`, THUMBNAIL],
  ['several pictures (MPF)', 0xe2, 'MPF\0MM\0*', OTHER],
  ['what FlashPix keeps', 0xe2, 'FPXR\0', OTHER],
  ['a maker’s own part', 0xe5, 'Samsung notes', OTHER],
  ['where it came from (JUMBF)', 0xeb, 'JP\0\x01c2pa', OTHER],
  ['a part by Adobe that is longer than it should be', 0xee, 'Adobe\0d\0\0\0\0\x01 and more', OTHER],
  ['a part for extensions', 0xf0, 'x', OTHER],
])('a JPEG with %s is told', async (_, marker, content, told) => {
  expect(metadataIn(await jpegWith(marker, content))).toEqual([told]);
});

test('a JPEG with a marker that is filled up is read on', async () => {
  const bytes = await jpegWith(0xfe, 'written at home');
  const filled = Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xff]), bytes.subarray(2)]);
  expect(metadataIn(filled)).toEqual([TEXT]);
});

test('a comment between the scans of a JPEG is told', async () => {
  const bytes = await picture().jpeg({ progressive: true }).toBuffer();
  const last = bytes.lastIndexOf(Buffer.from([0xff, 0xda]));
  const comment = Buffer.from([0xff, 0xfe, 0, 4, 0x68, 0x69]);
  expect(metadataIn(Buffer.concat([bytes.subarray(0, last), comment, bytes.subarray(last)]))).toEqual([TEXT]);
});

/** A PNG with one more chunk, behind its head. */
async function pngWith(name: string, content: Buffer | string): Promise<Buffer> {
  const bytes = await picture().png().toBuffer();
  const head = 8 + 25;
  const data = Buffer.from(content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const chunk = Buffer.concat([size, Buffer.from(name), data, Buffer.alloc(4)]);
  return Buffer.concat([bytes.subarray(0, head), chunk, bytes.subarray(head)]);
}

test.each<[string, Buffer | string, string]>([
  ['tEXt', 'Author\0Someone', TEXT],
  ['zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync('at home')]), TEXT],
  ['iTXt', 'Comment\0\0\0\0\0at home', TEXT],
  ['iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x/>', XMP],
  ['eXIf', 'MM', EXIF],
  ['tIME', '\x07\xea\x0b\x1d\x0a\x0a\x0a', TIME],
  ['caBX', 'c2pa', OTHER],
  ['prVt', 'x', OTHER],
])('a PNG with the chunk %s is told', async (name, content, told) => {
  expect(metadataIn(await pngWith(name, content))).toEqual([told]);
});

test.each([
  ['EXIF', EXIF],
  ['XMP ', XMP],
  ['ODD!', OTHER],
])('a WebP with the chunk %j is told', async (name, told) => {
  const bytes = await picture().webp().toBuffer();
  const more = Buffer.concat([bytes, Buffer.from(name), Buffer.from([3, 0, 0, 0]), Buffer.from('hi!\0')]);
  more.writeUInt32LE(more.length - 8, 4);
  expect(metadataIn(more)).toEqual([told]);
});

test('a WebP that says it is longer than it is cannot be read', async () => {
  const bytes = await picture().webp().toBuffer();
  bytes.writeUInt32LE(bytes.length, 4);
  expect(metadataIn(bytes)).toEqual([BROKEN]);
});

const svg = (inside: string, more = '') =>
  Buffer.from(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"${more}>${inside}</svg>\n`,
  );

test.each([
  ['metadata', svg('<metadata><x/></metadata>'), TEXT],
  ['a comment', svg('<!-- by someone -->'), TEXT],
  [
    'the name of a file',
    svg('', ' sodipodi:docname="/home/someone/x.svg"'),
    'the name of a file on the computer of whoever drew it',
  ],
  ['a photograph', svg('<image href="data:image/jpeg;base64,AA=="/>'), THUMBNAIL],
])('a drawing with %s is told', (_, bytes, told) => {
  expect(metadataIn(bytes)).toEqual([told]);
});

test('a plain drawing carries nothing', () => {
  expect(metadataIn(svg('<path d="M0 0h1"/>'))).toEqual([]);
});

test.each<[string, Buffer | string]>([
  ['nothing', ''],
  ['a text', 'words'],
  ['a GIF', 'GIF89a'],
  ['a HEIC picture', '\0\0\0\x18ftypheic'],
  ['a page', '<!DOCTYPE html><html><svg></svg></html>'],
])('%s is none of the kinds of pictures that the site takes', (_, bytes) => {
  expect(metadataIn(Buffer.from(bytes))).toBeNull();
});
