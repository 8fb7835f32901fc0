import { delimiter, join } from 'node:path';
import { isExecutable } from '#tests/e2e/find-browser.ts';
import { installPackages, mayInstallPackages } from '#tests/install-packages.ts';
import { say } from './say.ts';

const PROGRAMS = ['wrk', 'nginx'];

/** Where a program lies, or null. The folders of the administrator are looked into as well. */
export function placeOf(program: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find(isExecutable) ?? null;
}

/** Installs wrk and nginx from Debian where they are missing and we may; gives those that cannot be had, in words. */
export function installPrograms(): string[] {
  const absent = () => PROGRAMS.filter((program) => placeOf(program) === null);
  if (absent().length > 0 && mayInstallPackages()) {
    say(`installing ${absent().join(' and ')} from Debian`);
    try {
      installPackages(...absent());
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  return absent();
}
