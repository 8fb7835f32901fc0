import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';

/** A picture that pages may show. `src` is its address, such as `/images/about/office.jpg`; sizes are in pixels. */
export type Picture = { src: string; width: number; height: number; bytes: number };

const FOLDER = 'images';

/** Reads the sizes of the pictures below `images` in the public folder. A file that is no picture is left out. */
export function readPictures(publicDir: string): Picture[] {
  return namesIn(join(publicDir, FOLDER)).flatMap((name) => {
    const file = readFileSync(join(publicDir, FOLDER, name));
    const size = sizeOf(file);
    const src = `/${FOLDER}/${name.replaceAll('\\', '/')}`;
    return size ? [{ src, ...size, bytes: file.length }] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch (error) {
    // A site without pictures has no such folder.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
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
