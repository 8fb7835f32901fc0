import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';

// The package (8.0.0) writes once, and does not look at how much of it the disk took: on a disk that fills up, the first part would take
// the place of the whole. So it only makes the file beside, and Node, which writes on until all is there or throws, fills that.
const NOTHING = '';

/**
 * Writes a file so that it is there whole or not at all, also where the disk is full or the power goes: beside it first, and then into its
 * place. What is there already keeps its owner and its rights; of a link, what it leads to is written.
 */
export function writeWholeSync(path: string, content: string | Uint8Array): void {
  writeFileAtomic.sync(path, NOTHING, { tmpfileCreated: (beside) => writeFileSync(beside, content) });
}

/** The same without waiting, and with rights for a file such as `0o600`. */
export async function writeWhole(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  await writeFileAtomic(path, NOTHING, { mode, tmpfileCreated: (beside) => writeFile(beside, content) });
}

/** The text of a file, or null where it is not UTF-8: written again, it would lose what could not be read. */
export function readWhole(path: string): string | null {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : null;
}
