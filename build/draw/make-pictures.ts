import { join } from 'node:path';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { makeCopy } from '#lib/pictures/make-copy.ts';
import { copiesOf } from '#lib/pictures/sizes.ts';
import { type FinishedFiles, toFinishedFile } from '../files/finished-files.ts';

/** The smaller copies of the pictures in `public/`, each at its address. */
export async function makePictures(
  pictures: readonly Picture[],
  publicFolder: string,
): Promise<FinishedFiles> {
  const files: FinishedFiles = new Map();
  for (const picture of pictures) {
    for (const { src, width } of copiesOf(picture)) {
      files.set(src, toFinishedFile(src, await makeCopy(join(publicFolder, picture.src), width)));
    }
  }
  return files;
}
