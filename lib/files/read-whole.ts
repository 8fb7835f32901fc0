import { readFileSync } from 'node:fs';

/** The text of a file, or null where it is not UTF-8: written again, it would lose what could not be read. */
export function readWhole(path: string): string | null {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : null;
}
