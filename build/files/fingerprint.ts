import { BUILD_NOTE, type BuildNote, SERVER } from '#lib/builds/build-note.ts';
import { isReceipt } from '#lib/receipt/receipt-page.ts';
import { webServerFilesOf } from '../hosts/web-server-files.ts';
import { type FinishedFiles, sha256 } from './finished-files.ts';

/** The SHA-256 of parts of a build, by name: an address, or the name of a file that is not sent. */
export type Hashes = Readonly<Record<string, string>>;

/**
 * The hashes of all that a build is made of: what it sends, its server, what is for other web servers, and what it says of itself but for its id.
 * The receipt is left out, because it names them.
 */
export function hashesOf(files: FinishedFiles, server: string, note: Omit<BuildNote, 'id'>): Hashes {
  const sent = [...files].filter(([address]) => !isReceipt(address));
  return Object.fromEntries([
    ...sent.map(([address, { bytes }]) => [address, sha256(bytes)]),
    [SERVER, sha256(server)],
    ...[...webServerFilesOf(note)].map(([name, text]) => [name, sha256(text)]),
    [BUILD_NOTE, sha256(JSON.stringify(note))],
  ]);
}

/**
 * One SHA-256 for a whole build, which is its id: that of a line for each part in the order of their names, as `sha256sum` prints them, with two
 * spaces before the name. The same content, code and settings give the same one on any machine.
 */
export function fingerprintOf(hashes: Hashes): string {
  return sha256(
    Object.keys(hashes)
      .sort()
      .map((name) => `${hashes[name]}  ${name}\n`)
      .join(''),
  );
}
