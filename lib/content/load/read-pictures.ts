import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { entriesIn } from './entries-in.ts';
import { BROKEN, metadataIn } from './metadata-in.ts';

/** A picture that pages may show. `src` is its address, such as `/images/about/office.jpg`; sizes are in pixels. */
export type Picture = {
  src: string;
  width: number;
  height: number;
  bytes: number;
  /** What it carries besides the picture (`metadataIn`); left out where that is nothing. */
  metadata?: readonly string[] | null;
  /** True where it ends before its end, or cannot be decoded. */
  isDamaged?: true;
};

const FOLDER = 'images';

/**
 * Reads the sizes of the pictures below `images` in the public folder, and what else they carry. A file that is no picture is left out, and so is a
 * link to one.
 */
export function readPictures(publicDir: string): Picture[] {
  const folder = join(publicDir, FOLDER);
  // A site without pictures has no such folder.
  const entries = existsSync(folder) ? entriesIn(folder) : [];
  return entries.flatMap(({ name, isLink }) => {
    const picture = isLink ? null : toPicture(`/${FOLDER}/${name}`, readFileSync(join(folder, name)));
    return picture ? [picture] : [];
  });
}

/** What is to be known of the picture at an address, from its bytes; null where they are no picture. */
export function toPicture(src: string, bytes: Uint8Array): Picture | null {
  const size = sizeOf(bytes);
  if (!size) return null;
  const found = metadataIn(bytes);
  const metadata = found?.filter((what) => what !== BROKEN);
  return {
    src,
    ...size,
    bytes: bytes.length,
    ...((metadata === undefined || metadata.length > 0) && { metadata: metadata ?? null }),
    ...(found?.includes(BROKEN) && { isDamaged: true }),
  };
}

function sizeOf(file: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(file);
    // Exif orientations 5 to 8 turn a photograph on its side.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}
