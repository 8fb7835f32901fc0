import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;

/**
 * The text of a file that another account writes, or the last part of it; null where it is no plain file. A link there could lead to what is the
 * room's alone, no one may ever write to a pipe, and what has no end would take all memory.
 */
export function readPlain(path: string, most: number): string | null {
  let file: number | undefined;
  try {
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stat = fstatSync(file);
    if (!stat.isFile()) return null;
    const bytes = Buffer.alloc(most);
    const from = Math.max(0, stat.size - most);
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(file, bytes, length, most - length, from + length);
    return bytes.toString('utf8', 0, length);
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
