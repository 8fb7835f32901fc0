import { existsSync } from 'node:fs';
import { isExecutable, programPath } from '#tools/servers/program-path.ts';
import { findOrInstallEngine, withoutEngine } from './find-or-install-engine.ts';

const NAMES = ['firefox-esr', 'firefox'];
const APPLICATION = '/Applications/Firefox.app/Contents/MacOS/firefox';
const PACKAGES = ['firefox-esr'];

export const WITHOUT_FIREFOX = `${withoutEngine('Firefox', PACKAGES)}, or name one: FIREFOX_PATH=/path/to/firefox`;

/** Finds Firefox, the one that FIREFOX_PATH names or the system's, or installs Debian's if we may. Null where it is not here and we may not. */
export const findOrInstallFirefox = () => findOrInstallEngine('Firefox', findFirefox, PACKAGES);

function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH is "${named}", and there is no such file.`);
  return [named, ...NAMES.map(programPath), APPLICATION].find((path) => path && isExecutable(path)) ?? null;
}
