import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import type { Picture } from '../content/load/read-pictures.ts';
import { MOST_PIXELS } from './largest.ts';

/** Whether bytes can be decoded, by their hash: whoever reads a site again and again decodes what is new. */
const known = new LRUCache<string, boolean>({ max: 2_000 });

/** Pictures, and of each whether it can be read to its end, as a build reads it. `bytesOf` gives the file at an address. */
export async function decodePictures(
  pictures: readonly Picture[],
  bytesOf: (src: string) => Uint8Array,
): Promise<Picture[]> {
  const decoded: Picture[] = [];
  // One after the other: each takes all cores, and the memory of one picture.
  for (const picture of pictures) decoded.push(await decodePicture(picture, bytesOf(picture.src)));
  return decoded;
}

/** The same of one. What is too large is told as such, and never opened. */
export async function decodePicture(picture: Picture, bytes: Uint8Array): Promise<Picture> {
  if (picture.isDamaged || Math.max(picture.width, picture.height) > MOST_PIXELS) return picture;
  const hash = createHash('sha256').update(bytes).digest('base64');
  let isSound = known.get(hash);
  if (isSound === undefined) {
    // In its full size: a decoder skips over some of what a smaller copy does not need. It warns as `makeCopy` does.
    const all = sharp(bytes).raw().toBuffer();
    isSound = await all.then(
      () => true,
      () => false,
    );
    known.set(hash, isSound);
  }
  return isSound ? picture : { ...picture, isDamaged: true };
}
