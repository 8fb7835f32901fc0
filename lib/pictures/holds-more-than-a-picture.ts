import type { PictureFormat } from './picture-format.ts';

// What a picture needs to be shown. Whatever else a file holds (place, camera, names, comments, a smaller picture, a film) is no part of it.
const PNG_PARTS = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
]);
const WEBP_PARTS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);

/** Whether the file of a picture holds anything but the picture, or cannot be read to its end. */
export function holdsMoreThanAPicture(bytes: Buffer, format: PictureFormat): boolean {
  if (format === 'jpg') return !isBareJpeg(bytes);
  const parts = format === 'png' ? partsOfPng(bytes) : partsOfWebp(bytes);
  const known = format === 'png' ? PNG_PARTS : WEBP_PARTS;
  return parts === null || !parts.every((part) => known.has(part));
}

/** Whether a PNG or a WebP has more than one picture, which take turns. */
export function isMoving(bytes: Buffer, format: PictureFormat): boolean {
  if (format === 'jpg') return false;
  const parts = (format === 'png' ? partsOfPng(bytes) : partsOfWebp(bytes)) ?? [];
  return parts.includes('acTL') || parts.includes('ANIM');
}

// PNG, third edition, 5.3: length, name, data, checksum.
function partsOfPng(bytes: Buffer): string[] | null {
  const parts: string[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    parts.push(bytes.toString('latin1', at + 4, at + 8));
    at += 12 + bytes.readUInt32BE(at);
    if (parts.at(-1) === 'IEND') break;
  }
  return at === bytes.length && parts.at(-1) === 'IEND' ? parts : null;
}

// RFC 9649, 2.3: name, length, data, and a byte more where the length is odd.
function partsOfWebp(bytes: Buffer): string[] | null {
  const parts: string[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    parts.push(bytes.toString('latin1', at, at + 4));
    const size = bytes.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return at === bytes.length && bytes.length >= 12 && bytes.readUInt32LE(4) + 8 === bytes.length
    ? parts
    : null;
}

// ITU-T T.81, B.1: segments up to the first scan; then data, in which FF is followed by 00, by a restart or by the next marker.
function isBareJpeg(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2 === bytes.length;
    const size = bytes.readUInt16BE(at + 2);
    const isJfif = marker === 0xe0 && size === 16 && bytes.toString('latin1', at + 4, at + 9) === 'JFIF\0';
    const isTable =
      marker === 0xdb || marker === 0xdd || (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8);
    if (!isJfif && !isTable && marker !== 0xda) return false;
    at += 2 + size;
    if (marker === 0xda) {
      while (at + 1 < bytes.length && !(bytes[at] === 0xff && isMarker(bytes[at + 1] ?? 0))) at++;
    }
  }
  return at + 2 === bytes.length && bytes[at] === 0xff && bytes[at + 1] === 0xd9;
}

const isMarker = (byte: number) => byte !== 0 && !(byte >= 0xd0 && byte <= 0xd7);
