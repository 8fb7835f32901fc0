import { installPackages, mayInstallPackages } from '#tools/servers/install-packages.ts';

/** Finds an engine, or installs Debian's if we may, and throws if that fails. Null where it is not here and we may not: its tests are left out. */
export function findOrInstallEngine<Found>(
  name: string,
  find: () => Found | null,
  packages: readonly string[],
): Found | null {
  const found = find();
  if (found || !mayInstallPackages()) return found;
  console.log(`No ${name} is here; installing one. This happens once.`);
  installPackages(...packages);
  const installed = find();
  if (!installed) throw new Error(`There is no ${name} here, although ${packages.join(', ')} was installed.`);
  return installed;
}

/** Why tests in an engine are left out. */
export const withoutEngine = (name: string, packages: readonly string[]) =>
  `left out: ${name} is not here, and may not be installed. Let an administrator install it (apt-get install ${packages.join(' ')})`;
