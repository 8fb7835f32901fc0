import { randomUUID } from 'node:crypto';
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The text of a file, or null where it is not UTF-8: written again, it would lose what could not be read. */
export function readWhole(path: string): string | null {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : null;
}

/** Writes a file so that nobody ever sees half of it: beside it first, and then into its place. */
export function writeWhole(path: string, text: string): void {
  const target = realpathSync(path);
  // Hidden, so that whoever reads the folder at this moment takes it for no page.
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    writeFileSync(beside, text);
    chmodSync(beside, statSync(target).mode);
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}
