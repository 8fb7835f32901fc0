import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Key, makeKey, parseKeys } from '#lib/settings/keys.ts';

/** The file in a folder that holds the key of a trial. */
export function keyFileIn(dataDir: string): string {
  return join(dataDir, 'inquiry.key');
}

/**
 * Reads the key of a trial from `<dataDir>/inquiry.key`, which is created, readable by its owner only, where it is missing. A public site has
 * its keys in `INQUIRY_KEYS`, so that they are not stored next to what they seal.
 */
export function readOrMakeKeyFile(dataDir: string): [Key, ...Key[]] {
  const file = keyFileIn(dataDir);
  if (!existsSync(file)) makeKeyFile(file);
  return parseKeys(readFileSync(file, 'utf8'));
}

function makeKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.${randomUUID()}`;
  try {
    writeFileSync(part, `${makeKey()}\n`, { mode: 0o600, flag: 'wx', flush: true });
    // Fails where the file exists: of two processes that start at once, one creates the whole file, and both read it.
    linkSync(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(part, { force: true });
  }
}
