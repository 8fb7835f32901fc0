import { join } from 'node:path';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { readFiles } from '#lib/content/load/read-files.ts';

const FOLDER = join(import.meta.dirname, '../../tests/fixtures/valid-site');

let files: readonly ContentFile[] | undefined;

/** The files of a small site that has no issues: each time the same, so that what is found in one that no one changed is found once. */
export function validFiles(): ContentFile[] {
  files ??= readFiles(FOLDER);
  return [...files];
}
