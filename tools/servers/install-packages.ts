import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEnd } from '#lib/processes/describe-end.ts';

/** Whether system packages can be installed here: on Debian and its relatives, as root. */
export function mayInstallPackages(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

// Test files run in parallel, and apt-get refuses to.
const LOCK = join(tmpdir(), 'install-packages.lock');

/** Installs Debian packages, without what they merely recommend and without questions. Only one process at a time does so. */
export function installPackages(...names: string[]): void {
  runInstaller('flock', [LOCK, 'apt-get', 'update', '-q']);
  const quietly = ['-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  runInstaller('flock', [LOCK, 'apt-get', 'install', ...quietly, ...names]);
}

/** Whether a program, or several files, are here, or could be installed from Debian packages. */
export function findOrInstall(files: string | readonly string[], ...packages: string[]): boolean {
  const missing = () => [files].flat().filter((file) => !existsSync(file));
  if (missing().length > 0 && mayInstallPackages()) {
    console.log(`There is no ${missing().join(', ')} here; installing it. This happens once.`);
    installPackages(...packages);
  }
  return missing().length === 0;
}

/** Runs a program that installs something, and shows what it prints. Throws if it fails. */
export function runInstaller(command: string, words: string[]): void {
  const { status, signal, error } = spawnSync(command, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return;
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  throw new Error(`${describeEnd(`"${[command, ...words].join(' ')}"`, { status: status ?? code, signal })}`);
}
