import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { asRead } from '../../text/as-read.ts';
import type { ContentFile } from './parse-page.ts';

// What `writeWhole` calls a file while it writes it, for the blink of an eye, or for good where the power went.
const BEING_WRITTEN = /\.(mdx|yaml|txt)\.\d{6,10}$/;

/** Reads every file below the content folder, sorted by path. The only place of the model that touches the disk. */
export function readFiles(contentDir: string): ContentFile[] {
  return readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !BEING_WRITTEN.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      file: relative(contentDir, path).replaceAll('\\', '/'),
      text: asRead(readFileSync(path, 'utf8')),
    }));
}
