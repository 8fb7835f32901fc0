import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILD_NOTE, type BuildNote, PAGES } from '#lib/build-note/build-note.ts';
import { toFileName } from '#lib/build-note/to-file-name.ts';
import { webServerFilesOf } from '../hosts/web-server-files.ts';
import type { BesideFiles } from './beside-files.ts';
import { compressed } from './compressed.ts';
import type { FinishedFile, FinishedFiles } from './finished-files.ts';

/** A build before it is written to a folder. */
export type Made = { note: BuildNote; beside: BesideFiles; files: FinishedFiles };

// On disk before anything links to it: otherwise a power failure could leave a build of empty files.
const FLUSHED = { flush: true } as const;

/** Writes a build into an empty folder. Its note comes last: a folder without one is not a build. */
export function writeBuild(folder: string, { note, beside, files }: Made): void {
  for (const [address, file] of files) writePage(folder, address, file);
  for (const [name, { bytes, mayRun }] of beside) write(join(folder, name), bytes, mayRun ? 0o755 : 0o644);
  for (const [name, text] of webServerFilesOf(note)) write(join(folder, name), Buffer.from(text));
  write(join(folder, BUILD_NOTE), Buffer.from(`${JSON.stringify(note, null, 1)}\n`));
}

/** Writes the file at one address into the folder of a build, with its compressed forms. */
export function writePage(folder: string, address: string, { bytes, type }: FinishedFile): void {
  const path = join(folder, PAGES, toFileName(address));
  write(path, bytes);
  for (const [ending, form] of compressed(bytes, type)) write(path + ending, form);
}

/**
 * Web servers make the ETag of a file from its size and its time, to the second. So a file's time is derived from its bytes: what changed is sent
 * again even if its size is the same, and what did not change is not, whichever build it is in. Such a time is sent to no one. It is in the past,
 * because `tar` warns of each file that claims to be from the future.
 */
function write(path: string, bytes: Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes, FLUSHED);
  // Whatever is left out of what an account makes (umask), a web server under another account can read it.
  chmodSync(path, mode);
  const seconds = timeOf(bytes);
  utimesSync(path, seconds, seconds);
}

// September 2020, long before any build of this project.
const BEFORE = 1_600_000_000;

/** The time that a file of a build gets, in seconds since 1970. */
export function timeOf(bytes: Uint8Array): number {
  return 1 + (createHash('sha256').update(bytes).digest().readUInt32BE() % BEFORE);
}
