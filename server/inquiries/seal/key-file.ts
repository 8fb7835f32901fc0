import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Key, makeKey, parseKeys } from '#lib/settings/keys.ts';

/** Where the key for trying the form out lies below a folder. */
export function keyFileIn(dataDir: string): string {
  return join(dataDir, 'inquiry.key');
}

/**
 * The key for trying the form out, in `<dataDir>/inquiry.key`, which is made where it is missing and which only its owner may read. A
 * public site has its keys in `INQUIRY_KEYS`, so that they do not lie beside what they seal.
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
    // Fails where the file exists: of two processes that start at once, one gives the key, whole, and both read it.
    linkSync(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(part, { force: true });
  }
}
