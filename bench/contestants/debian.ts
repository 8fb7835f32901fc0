import { installPackages, mayInstallPackages } from '#tools/servers/install-packages.ts';
import { programPath } from '#tools/servers/program-path.ts';
import { say } from '../say.ts';

const PROGRAMS = ['wrk', 'nginx'];

/** Installs wrk and nginx from Debian where they are missing and we may; gives those that cannot be had, in words. */
export function installPrograms(): string[] {
  const absent = () => PROGRAMS.filter((program) => programPath(program) === null);
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
