/**
 * What a picture carries besides the picture, each kind once, in words; null where the bytes are no JPEG, PNG, WebP or SVG. Each format is read part
 * by part, and whatever is not needed to draw it is told: cameras and programs think of new parts for what they record. A color profile
 * is needed, and tells of a kind of screen or camera alone.
 */
export function metadataIn(bytes: Uint8Array): string[] | null {
  const kind = FORMATS.find(({ starts }) => starts(bytes));
  if (!kind) return null;
  return [...new Set(kind.read(bytes))].sort();
}

type Format = { starts: (bytes: Uint8Array) => boolean; read: (bytes: Uint8Array) => string[] };

const latin1 = (bytes: Uint8Array, start: number, end: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end);

const uint16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

const EXIF = 'what the camera recorded (Exif), such as the place, the day and the camera';
const XMP = 'what a program recorded (XMP), such as a name, a place and a history';
const IPTC = 'what a program recorded (IPTC), such as a name and a place';
const TEXT = 'a text that no one sees';
const TIME = 'a time';
const BEHIND = 'something behind its end, such as a film or a second picture';
const OTHER = 'something that is not needed to show it';
const THUMBNAIL = 'a second, small picture';
/** What stands for the rest of a picture that ends before its end. */
export const BROKEN = 'parts that cannot be read';

const JPEG: Format = {
  starts: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8,
  read(bytes) {
    const found: string[] = [];
    let at = 2;
    while (at < bytes.length) {
      if (bytes[at] !== 0xff) return [...found, BROKEN];
      const marker = bytes[at + 1] ?? 0;
      // A marker may be filled up with more of the same byte.
      if (marker === 0xff) at += 1;
      else if (marker === END_OF_JPEG) return at + 2 < bytes.length ? [...found, BEHIND] : found;
      else {
        const next = at + 2 + uint16(bytes, at + 2);
        if (next > bytes.length || next < at + 4) return [...found, BROKEN];
        found.push(...inSegment(bytes, marker, at + 4, next));
        at = marker === START_OF_SCAN ? endOfScan(bytes, next) : next;
      }
    }
    return [...found, BROKEN];
  },
};

const END_OF_JPEG = 0xd9;
const START_OF_SCAN = 0xda;

/** What a segment of a JPEG holds besides the picture (ISO/IEC 10918-1, annex B; JFIF 1.02; TN 5116 for Adobe's). */
function inSegment(bytes: Uint8Array, marker: number, start: number, end: number): string[] {
  const starts = (words: string) => latin1(bytes, start, start + words.length) === words;
  if (marker === 0xfe) return [TEXT];
  if (marker < 0xe0 || marker > 0xef) return isOfPicture(marker) ? [] : [OTHER];
  if (marker === 0xe0 && starts('JFIF\0')) return end - start > JFIF_BYTES ? [THUMBNAIL] : [];
  if (marker === 0xe0 && starts('JFXX\0')) return [THUMBNAIL];
  if (marker === 0xe1 && starts('Exif\0')) return [EXIF];
  if (marker === 0xe1 && starts('http://ns.adobe.com/')) return [XMP];
  if (marker === 0xe2 && starts('ICC_PROFILE\0')) return [];
  if (marker === 0xed) return [IPTC];
  if (marker === 0xee && starts('Adobe') && end - start === ADOBE_BYTES) return [];
  return [OTHER];
}

const JFIF_BYTES = 14;
const ADOBE_BYTES = 12;

/** The frames, tables and scans that a picture is made of. */
const isOfPicture = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdd);

/** Where the data of a scan end: at the next marker that is not part of them. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1 && isInScan(bytes[at + 1] ?? 0)) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}

const isInScan = (next: number) => next === 0 || (next >= 0xd0 && next <= 0xd7);

/** Chunks of a PNG that say how it looks (W3C, PNG, third edition, 11; Animated PNG is part of it). */
const PNG_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
);
const PNG_TOLD: Readonly<Record<string, string>> = {
  eXIf: EXIF,
  tEXt: TEXT,
  zTXt: TEXT,
  iTXt: TEXT,
  tIME: TIME,
};

const PNG: Format = {
  starts: (bytes) => latin1(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
  read(bytes) {
    const found: string[] = [];
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 8; at + 12 <= bytes.length; ) {
      const name = latin1(bytes, at + 4, at + 8);
      const isXmp = /^.TXt$/i.test(name) && latin1(bytes, at + 8, at + 25) === 'XML:com.adobe.xmp';
      if (!PNG_CHUNKS.has(name)) found.push(isXmp ? XMP : (PNG_TOLD[name] ?? OTHER));
      at += 12 + view.getUint32(at);
      if (name === 'IEND') return at < bytes.length ? [...found, BEHIND] : found;
    }
    return [...found, BROKEN];
  },
};

/** Chunks of a WebP that say how it looks (RFC 9649, 2). */
const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const WEBP_TOLD: Readonly<Record<string, string>> = { EXIF, 'XMP ': XMP };

const WEBP: Format = {
  starts: (bytes) => latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP',
  read(bytes) {
    const found: string[] = [];
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = 8 + view.getUint32(4, true);
    if (end > bytes.length) return [BROKEN];
    let at = 12;
    while (at + 8 <= end) {
      const name = latin1(bytes, at, at + 4);
      if (!WEBP_CHUNKS.has(name)) found.push(WEBP_TOLD[name] ?? OTHER);
      const size = view.getUint32(at + 4, true);
      at += 8 + size + (size % 2);
    }
    // A last chunk of odd size may lack the byte that fills it up.
    if (at > end + 1) found.push(BROKEN);
    return end < bytes.length ? [...found, BEHIND] : found;
  },
};

/** What programs for drawing leave behind: their own data, the name of a file, a photograph with all that it carries. */
const SVG_TOLD: readonly [pattern: RegExp, what: string][] = [
  [/<(\w+:)?metadata\b|<rdf:RDF\b|<x:xmpmeta\b|<!--/i, TEXT],
  [
    /\b(sodipodi:docname|inkscape:export-filename)=/i,
    'the name of a file on the computer of whoever drew it',
  ],
  [/data:image\/(?!svg)|data:application/i, THUMBNAIL],
];

const SVG: Format = {
  starts: (bytes) =>
    /^\uFEFF?\s*(<\?xml\b[^>]*>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(\w+:)?svg\b/i.test(utf8(bytes)),
  read: (bytes) => SVG_TOLD.flatMap(([pattern, what]) => (pattern.test(utf8(bytes)) ? [what] : [])),
};

const utf8 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

const FORMATS = [JPEG, PNG, WEBP, SVG];
