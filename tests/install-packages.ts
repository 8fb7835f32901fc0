import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages of the system can be installed here: on Debian and its relatives, as root. */
export function mayInstallPackages(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Installs packages of Debian, without what they merely recommend, and without a question. */
export function installPackages(...names: string[]): void {
  runInstaller('apt-get', ['update', '-q']);
  runInstaller('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names]);
}

/** Runs a program that installs something; what it prints is seen. Throws where it fails. */
export function runInstaller(command: string, words: string[]): void {
  execFileSync(command, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
