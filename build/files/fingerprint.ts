import { BUILD_NOTE, type BuildNote } from '#lib/build-note/build-note.ts';
import { isReceipt } from '#lib/receipt/receipt-page.ts';
import { webServerFilesOf } from '../hosts/web-server-files.ts';
import type { BesideFiles } from './beside-files.ts';
import { type FinishedFiles, sha256 } from './finished-files.ts';

/** The SHA-256 of the parts of a build, by address, or by name for a file that is not sent. */
export type Hashes = Readonly<Record<string, string>>;

/**
 * The hashes of everything in a build: what it sends, what lies beside that (a star after the name: it may be run, as `ls -F` shows it), the files
 * for other web servers, and what it says about itself, except for its id. The receipt is left out, because it lists them.
 */
export function hashesOf(files: FinishedFiles, beside: BesideFiles, note: Omit<BuildNote, 'id'>): Hashes {
  const sent = [...files].filter(([address]) => !isReceipt(address));
  return Object.fromEntries([
    ...sent.map(([address, { bytes }]) => [address, sha256(bytes)]),
    ...[...beside].map(([name, { bytes, mayRun }]) => [mayRun ? `${name}*` : name, sha256(bytes)]),
    ...[...webServerFilesOf(note)].map(([name, text]) => [name, sha256(text)]),
    [BUILD_NOTE, sha256(JSON.stringify(note))],
  ]);
}

/**
 * One SHA-256 for a whole build, which is its id: the hash of a line for each part, sorted by name, as `sha256sum` prints them, with two spaces
 * before the name. The same content, code and settings give the same id on any machine.
 */
export function fingerprintOf(hashes: Hashes): string {
  return sha256(
    Object.keys(hashes)
      .sort()
      .map((name) => `${hashes[name]}  ${name}\n`)
      .join(''),
  );
}
