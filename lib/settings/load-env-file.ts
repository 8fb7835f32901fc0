import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/**
 * Puts what the file `.env` of a folder says into the environment, where a variable is not there yet; a folder without such a file is as good.
 * Nothing in it is expanded: a password may have a `$`. Gives why it could not be read, in a sentence, or null.
 */
export function loadEnvFile(
  folder: string,
  environment: Record<string, string | undefined> = process.env,
): string | null {
  const file = join(folder, '.env');
  try {
    // Not process.loadEnvFile, which parses alike: it says of a file that may not be read that there is none, and a byte order mark, as
    // some editors write it, takes the first variable away. The decoder drops that, and refuses what is not UTF-8.
    const given = parseEnv(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
    for (const [name, value] of Object.entries(given)) environment[name] ??= value;
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    return `The settings in ${file} cannot be read (${code}). Let it be a text file in UTF-8 that this account may read, or take it away.`;
  }
}
