import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Key, makeKey, parseKeys } from './keys.ts';

/**
 * The key for trying the form out, in `<dataDir>/inquiry.key`, which is made where it is missing and which only its owner may read. A
 * public site has its keys in `INQUIRY_KEYS`, so that they do not lie beside what they seal.
 */
export function readOrMakeKeyFile(dataDir: string): [Key, ...Key[]] {
  const file = join(dataDir, 'inquiry.key');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // Fails where the file exists: of two processes that start at once, one makes the key and both read it.
    writeFileSync(file, `${makeKey()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return parseKeys(readFileSync(file, 'utf8'));
}
