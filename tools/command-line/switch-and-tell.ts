import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WEB_SERVER_FOLDERS } from '#build/hosts/web-server-files.ts';
import { CURRENT, switchTo } from '#build/store/kept-builds.ts';

/**
 * Makes a build the current one. A web server that sends the pages itself read the headers of the previous build when it started: if they changed,
 * this says what to do. Throws if there is no such build.
 */
export function switchAndTell(builds: string, id: string): void {
  const before = readCurrent(builds);
  switchTo(builds, id);
  const after = readCurrent(builds);
  const names = [...new Set([...before.keys(), ...after.keys()])];
  if (before.size === 0 || names.every((name) => before.get(name) === after.get(name))) return;
  console.log('The headers changed. Where nginx or Caddy sends the pages, reload it: systemctl reload nginx');
}

/** What web servers read from the current build. */
function readCurrent(builds: string): Map<string, string> {
  const build = join(builds, CURRENT);
  const folders = WEB_SERVER_FOLDERS.filter((folder) => existsSync(join(build, folder)));
  const names = folders.flatMap((folder) =>
    readdirSync(join(build, folder)).map((name) => join(folder, name)),
  );
  return new Map(names.map((name) => [name, readFileSync(join(build, name), 'utf8')]));
}
