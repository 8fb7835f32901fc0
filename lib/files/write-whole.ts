import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';

// The package (8.0.0) writes once, and does not check how much the disk took: on a disk that fills up, a part would replace the whole. So it only
// creates the temporary file, and Node, which goes on writing until all is there or throws, fills it.
const NOTHING = '';

/**
 * Writes a file so that it is there whole or not at all, even if the disk is full or the power fails: first beside its place, and then into it. A file
 * that is there already keeps its owner and permissions; a link stays, and what it leads to is written.
 */
export function writeWholeSync(path: string, content: string | Uint8Array): void {
  writeFileAtomic.sync(path, NOTHING, { tmpfileCreated: (beside) => writeFileSync(beside, content) });
}

/** The same, asynchronously, and with permissions such as `0o600`. */
export async function writeWhole(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  await writeFileAtomic(path, NOTHING, { mode, tmpfileCreated: (beside) => writeFile(beside, content) });
}

/** The text of a file, or null if it is not UTF-8: writing it back would lose what could not be read. */
export function readWhole(path: string): string | null {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : null;
}
