import sharp, { type Sharp } from 'sharp';
import { metadataIn } from '../content/load/metadata-in.ts';
import { MOST_BYTES, MOST_PIXELS } from './largest.ts';
import { type PictureFormat, pictureFormatOf } from './picture-format.ts';

/** A picture as it may be public, or why it cannot be, in a sentence. */
type CleanPicture = { format: PictureFormat; bytes: Buffer; refusal: null } | { refusal: string };

/** More than any phone takes. What opens to more would take all memory. */
const MOST_TO_OPEN = 64_000_000;
// Good for a photograph; and less, for one that would weigh too much.
const QUALITIES = [86, 76, 60];

const MOVES =
  'This picture moves, and nothing on the site does. Save one of its pictures as a JPEG, and add that.';
const TOO_MANY =
  'This picture has more than 64 megapixels. Make it smaller in any picture program, and add that.';
const TOO_HEAVY =
  'This picture weighs more than 2 MB. Save it as a JPEG in any picture program, and add that.';
const BROKEN =
  'This picture cannot be read to its end: it was not copied whole, or is damaged. Choose it again.';

/**
 * Turns a picture upright, takes out all that is not the picture, such as the place and the camera, and makes it no larger than anyone sees. One
 * that is so already stays as it is, byte for byte, with its color profile: a second save changes nothing.
 */
export async function cleanPicture(bytes: Buffer): Promise<CleanPicture> {
  const found = pictureFormatOf(bytes);
  if (found.format === null) return { refusal: found.advice };
  const { format } = found;
  if (isAnimatedPng(bytes, format)) return { refusal: MOVES };
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_TO_OPEN, failOn: 'warning' });
    const { width, height, pages = 1, space } = await picture.metadata();
    if (pages > 1) return { refusal: MOVES };
    const isSmall = Math.max(width, height) <= MOST_PIXELS && bytes.length <= MOST_BYTES;
    if (isSmall && space !== 'cmyk' && metadataIn(bytes)?.length === 0) {
      // Read to its end all the same: half a picture is refused.
      await picture.stats();
      return { format, bytes, refusal: null };
    }
    const upright = picture
      .autoOrient()
      .resize({ width: MOST_PIXELS, height: MOST_PIXELS, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const encoded = await encode(upright, bytes, format);
    return encoded.length > MOST_BYTES ? { refusal: TOO_HEAVY } : { format, bytes: encoded, refusal: null };
  } catch (error) {
    return { refusal: /pixel limit|too large|dimension/i.test((error as Error).message) ? TOO_MANY : BROKEN };
  }
}

// `sharp` tells how many pictures a WebP has; of a PNG it reads the first. What says so stands before the first (W3C, PNG, third edition, 5.6).
function isAnimatedPng(bytes: Buffer, format: PictureFormat): boolean {
  return format === 'png' && bytes.subarray(0, bytes.indexOf('IDAT')).includes('acTL');
}

async function encode(picture: Sharp, bytes: Buffer, format: PictureFormat): Promise<Buffer> {
  if (format === 'png') return picture.png({ compressionLevel: 9 }).toBuffer();
  // The bytes of a WebP without loss begin with this part.
  const isLossless = format === 'webp' && bytes.includes('VP8L');
  let encoded = isLossless ? await picture.clone().webp({ lossless: true }).toBuffer() : null;
  for (const quality of QUALITIES) {
    if (encoded && encoded.length <= MOST_BYTES) break;
    encoded = await picture
      .clone()
      .toFormat(format === 'jpg' ? 'jpeg' : 'webp', { quality })
      .toBuffer();
  }
  return encoded as Buffer;
}
