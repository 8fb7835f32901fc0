import sharp from 'sharp';

const QUALITY = 78;

/**
 * A smaller copy of the picture in a file, as WebP, `width` pixels wide: turned as its camera held it, and without what the
 * camera noted, such as the place.
 */
export async function makeCopy(file: string, width: number): Promise<Uint8Array> {
  return new Uint8Array(await sharp(file).rotate().resize(width).webp({ quality: QUALITY }).toBuffer());
}
