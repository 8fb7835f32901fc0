import { programPath } from '#tools/servers/program-path.ts';
import { findOrInstallEngine, withoutEngine } from './find-or-install-engine.ts';

/** The programs by which WebKit is driven, in a window that no one sees, and the Debian packages that bring them. */
const PROGRAMS = { driver: 'WebKitWebDriver', display: 'Xvfb', hand: 'xdotool' };
const PACKAGES = ['webkit2gtk-driver', 'xvfb', 'xdotool'];

/** The paths of those programs. */
export type WebKit = Record<keyof typeof PROGRAMS, string>;

export const WITHOUT_WEBKIT = withoutEngine('WebKit', PACKAGES);

/** Finds WebKit, or installs Debian's if we may. Null where it is not here and we may not. */
export const findOrInstallWebKit = () => findOrInstallEngine('WebKit', findWebKit, PACKAGES);

function findWebKit(): WebKit | null {
  const found = Object.entries(PROGRAMS).map(([name, program]) => [name, programPath(program)]);
  return found.some(([, path]) => path === null) ? null : Object.fromEntries(found);
}
