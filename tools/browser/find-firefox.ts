import { existsSync } from 'node:fs';
import { installPackages, mayInstallPackages } from '#tools/servers/install-packages.ts';
import { isExecutable, programPath } from '#tools/servers/program-path.ts';

const NAMES = ['firefox-esr', 'firefox'];
const APPLICATION = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** The path of Firefox: the one that FIREFOX_PATH names, or the system's. Null if there is none. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH is "${named}", and there is no such file.`);
  return [named, ...NAMES.map(programPath), APPLICATION].find((path) => path && isExecutable(path)) ?? null;
}

/** Finds Firefox, or installs Debian's if we may. Throws, with what to do, where there is none. */
export function findOrInstallFirefox(): string {
  const found = findFirefox();
  if (found) return found;
  let why = '';
  if (mayInstallPackages()) {
    console.log('No Firefox is here; installing one. This happens once.');
    try {
      installPackages('firefox-esr');
    } catch (error) {
      why = ` ${error instanceof Error ? error.message : error}`;
    }
  }
  const installed = findFirefox();
  if (installed) return installed;
  throw new Error(
    `There is no Firefox here, and none could be installed. Let an administrator install it (apt-get install firefox-esr), or name one: FIREFOX_PATH=/path/to/firefox${why}`,
  );
}
