import { createHash } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILD_NOTE, type BuildNote, PAGES, SERVER } from '#lib/build-note/build-note.ts';
import { toFileName } from '#lib/build-note/to-file-name.ts';
import { webServerFilesOf } from '../hosts/web-server-files.ts';
import { compressed } from './compressed.ts';
import type { FinishedFile, FinishedFiles } from './finished-files.ts';

/** A build before it is written to a folder. */
export type Made = { note: BuildNote; server: string; files: FinishedFiles };

// On disk before anything links to it: otherwise a power failure could leave a build of empty files.
const FLUSHED = { flush: true } as const;

/** Writes a build into an empty folder. Its note comes last: a folder without one is not a build. */
export function writeBuild(folder: string, { note, server, files }: Made): void {
  for (const [address, file] of files) writePage(folder, address, file);
  writeFileSync(join(folder, SERVER), server, FLUSHED);
  for (const [name, text] of webServerFilesOf(note)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text, FLUSHED);
  }
  writeFileSync(join(folder, BUILD_NOTE), `${JSON.stringify(note, null, 1)}\n`, FLUSHED);
}

/** Writes the file at one address into the folder of a build, with its compressed forms. */
export function writePage(folder: string, address: string, { bytes, type }: FinishedFile): void {
  const path = join(folder, PAGES, toFileName(address));
  mkdirSync(dirname(path), { recursive: true });
  write(path, bytes);
  for (const [ending, form] of compressed(bytes, type)) write(path + ending, form);
}

/**
 * Web servers make the ETag of a file from its size and its time, to the second. So a file's time is derived from its bytes: what changed is sent
 * again even if its size is the same, and what did not change is not, whichever build it is in. Such a time is sent to no one. It lies before 2004:
 * tar complains of files from the future.
 */
function write(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes, FLUSHED);
  const seconds = createHash('sha256').update(bytes).digest().readUInt32BE() >>> 2;
  utimesSync(path, seconds, seconds);
}
