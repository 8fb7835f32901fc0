import sharp from 'sharp';

const QUALITY = 78;

/**
 * A smaller copy of the picture in a file, as WebP, `width` pixels wide: right side up, and without what the camera recorded, such as
 * the location.
 */
export async function makeCopy(file: string, width: number): Promise<Uint8Array> {
  return new Uint8Array(await sharp(file).rotate().resize(width).webp({ quality: QUALITY }).toBuffer());
}
