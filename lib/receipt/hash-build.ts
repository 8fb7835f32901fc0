import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FinishedFile } from '../export/finished-files.ts';

/** The SHA-256 of files, by their addresses. */
export type Hashes = Readonly<Record<string, string>>;

/** The SHA-256 of each finished file, by its address, in the order given. */
export function hashFiles(files: readonly FinishedFile[]): Hashes {
  return Object.fromEntries(files.map(({ address, file }) => [address, sha256(readFileSync(file))]));
}

/**
 * One SHA-256 for a whole build: that of a line for each file, as `sha256sum` prints them, with two spaces before the address. The same
 * content and code give the same one on any machine.
 */
export function fingerprintOf(hashes: Hashes): string {
  return sha256(
    Object.entries(hashes)
      .map(([address, hash]) => `${hash}  ${address}\n`)
      .join(''),
  );
}

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
