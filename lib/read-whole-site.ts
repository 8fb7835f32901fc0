import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContent, readContent } from './content/load/load.ts';
import type { ContentFile } from './content/load/parse-page.ts';
import { decodePictures } from './pictures/decode-pictures.ts';
import { type Site, toSite } from './site.ts';

/**
 * Reads the site of a content folder as a build does, with the files that it was read from: each picture of `public/` beside it is decoded to its end.
 * `loadSite` does not, because that takes long.
 */
export async function readWholeSite(
  contentDir: string,
): Promise<{ files: readonly ContentFile[]; site: Site }> {
  const { files, pictures, strays } = readContent(contentDir);
  const bytesOf = (src: string) => readFileSync(join(contentDir, '../public', src));
  return { files, site: toSite(parseContent(files, await decodePictures(pictures, bytesOf), strays)) };
}
