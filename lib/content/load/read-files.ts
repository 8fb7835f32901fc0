import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { asRead } from '../../text/as-read.ts';
import { entriesIn } from './entries-in.ts';
import type { ContentFile } from './parse-page.ts';

// What `writeWhole` calls a file while it writes it, for the blink of an eye, or for good where the power went.
const BEING_WRITTEN = /\.(mdx|yaml|txt|jpg|png|webp)\.\d{6,10}$/;

/** Whether a file is one that is being written: it takes its place once it is whole. */
export function isBeingWritten(name: string): boolean {
  return BEING_WRITTEN.test(name);
}

/** Reads every file below the content folder, sorted by path. */
export function readFiles(contentDir: string): ContentFile[] {
  return entriesIn(contentDir)
    .filter(({ name, isLink }) => !isLink && !isBeingWritten(basename(name)))
    .map(({ name }) => ({ file: name, text: asRead(read(contentDir, name)) }));
}

function read(contentDir: string, name: string): string {
  try {
    return readFileSync(join(contentDir, name), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `The file content/${name} cannot be read (${code}). Look whether whoever runs this may read it, and whether it is whole.`,
      { cause: error },
    );
  }
}
