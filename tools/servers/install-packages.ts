import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether packages of the system can be installed here: on Debian and its relatives, as root. */
export function mayInstallPackages(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

// Files of tests run beside each other, and apt-get refuses to.
const LOCK = join(tmpdir(), 'install-packages.lock');

/** Installs packages of Debian, without what they merely recommend, and without a question. One after the other, whoever else asks. */
export function installPackages(...names: string[]): void {
  runInstaller('flock', [LOCK, 'apt-get', 'update', '-q']);
  const quietly = ['-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  runInstaller('flock', [LOCK, 'apt-get', 'install', ...quietly, ...names]);
}

/** Whether a program is here, or could be installed, from packages of Debian. */
export function findOrInstall(program: string, ...packages: string[]): boolean {
  if (!existsSync(program) && mayInstallPackages()) {
    console.log(`There is no ${program} here; installing it. This happens once.`);
    installPackages(...packages);
  }
  return existsSync(program);
}

/** Runs a program that installs something; what it prints is seen. Throws where it fails. */
export function runInstaller(command: string, words: string[]): void {
  execFileSync(command, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
