import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { asRead } from './as-read.ts';
import type { ContentFile } from './parse-page.ts';

/** Reads every file below the content folder, sorted by path. The only place of the model that touches the disk. */
export function readFiles(contentDir: string): ContentFile[] {
  return readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      file: relative(contentDir, path).replaceAll('\\', '/'),
      text: asRead(readFileSync(path, 'utf8')),
    }));
}
