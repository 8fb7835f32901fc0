import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { watchProgram } from '#lib/processes/watch-program.ts';
import { installPackages, mayInstallPackages, runInstaller } from '#tools/servers/install-packages.ts';
import { isExecutable, programPath } from '#tools/servers/program-path.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLAYWRIGHT = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of Chromium or Chrome: the one that CHROMIUM_PATH names, the system's, or Playwright's. Null if there is none. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH is "${named}", and there is no such file.`);
  const candidates = [named, ...NAMES.map(programPath), ...APPLICATIONS, chromium.executablePath()];
  return candidates.find((path) => path && isExecutable(path)) ?? null;
}

/** Finds a browser, or installs one: Debian's own if we may, otherwise Playwright's. */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium or Chrome is here; installing one. This happens once.');
  let why = '';
  try {
    if (mayInstallPackages()) installPackages('chromium');
    else runInstaller(process.execPath, [PLAYWRIGHT, 'install', 'chromium']);
  } catch (error) {
    why = ` ${error instanceof Error ? error.message : error}`;
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    `There is no browser here, and none could be installed. Let an administrator install Chromium (apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium${why}`,
  );
}

// The same engine without windows takes half the time. It has no back-forward cache, and fetches no icon.
const SHELL = 'chromium-headless-shell';

/** The path of Chromium's headless shell; null if there is none, or if CHROMIUM_PATH names a browser. */
export function findShell(): string | null {
  return process.env.CHROMIUM_PATH ? null : programPath(SHELL);
}

/** Finds Chromium's headless shell, or installs it if Debian has it; otherwise finds a whole browser. */
export function findOrInstallShell(): string {
  if (!findShell() && !process.env.CHROMIUM_PATH && mayInstallPackages()) {
    console.log(`No ${SHELL} is here; installing it. This happens once.`);
    try {
      installPackages(SHELL);
    } catch {
      console.log(`Debian has no ${SHELL} here: a whole browser takes its place, and takes twice as long.`);
    }
  }
  return findShell() ?? findOrInstallBrowser();
}

const QUIET = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The arguments of a browser that makes no requests of its own. Run as root, Chromium has no sandbox. */
export function browserArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
}

/** Starts a browser, the one at a path or any that is here, closes it after use, and returns what `use` returns. */
export async function withBrowser<Result>(
  use: (browser: Browser) => Promise<Result>,
  executablePath = findOrInstallBrowser(),
): Promise<Result> {
  return watchProgram({ name: 'Chromium', file: /chrom/i }, async () => {
    const browser = await chromium.launch({ executablePath, args: browserArgs() });
    try {
      return await use(browser);
    } finally {
      await browser.close();
    }
  });
}
