import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ContentFile } from './parse-page.ts';

/** Reads every file below the content folder, sorted by path. The only place of the model that touches the disk. */
export function readFiles(contentDir: string): ContentFile[] {
  return readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      file: relative(contentDir, path).replaceAll('\\', '/'),
      // Editors on Windows add a byte order mark and CRLF; neither is part of the words.
      text: readFileSync(path, 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n'),
    }));
}
