import { join } from 'node:path';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { readFiles } from '#lib/content/load/read-files.ts';

const FOLDER = join(import.meta.dirname, '../../tests/fixtures/valid-site');

/** The files of a small site that has no issues. */
export function validFiles(): ContentFile[] {
  return readFiles(FOLDER);
}
