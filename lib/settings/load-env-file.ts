import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/**
 * Loads the file `.env` of a folder, if there is one, into an environment. Variables that are already set win, even empty ones. Nothing is
 * expanded: a password may have a `$`. Returns why the file cannot be read, in a sentence, or null.
 */
export function loadEnvFile(
  folder: string,
  environment: Record<string, string | undefined> = process.env,
): string | null {
  const file = join(folder, '.env');
  try {
    // Not process.loadEnvFile: it reports an unreadable file as missing, and loses the first variable after a byte order mark, which some
    // editors write. The decoder drops the mark, and refuses what is not UTF-8.
    const given = parseEnv(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
    for (const [name, value] of Object.entries(given)) environment[name] ??= value;
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    return `The settings in ${file} cannot be read (${code}). Make it a UTF-8 text file that this account can read, or remove it.`;
  }
}
