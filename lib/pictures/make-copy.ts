import sharp from 'sharp';

const QUALITY = 78;

/**
 * A smaller copy of a picture, given by its file or its bytes, as WebP, `width` pixels wide: right side up, and without what the camera recorded, such as
 * the location.
 */
export async function makeCopy(picture: string | Uint8Array, width: number): Promise<Uint8Array> {
  return new Uint8Array(await sharp(picture).rotate().resize(width).webp({ quality: QUALITY }).toBuffer());
}
