import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toReloadNote } from '#build/hosts/to-reload-note.ts';
import { WEB_SERVER_FOLDERS } from '#build/hosts/web-server-files.ts';
import { CURRENT } from '#build/kept/build-folders.ts';
import { switchTo } from '#build/kept/kept-builds.ts';

/** Makes a build the one to serve, and says where a web server has to be told of it. Throws where there is no such build. */
export function switchAndTell(builds: string, id: string): void {
  const before = readCurrent(builds);
  switchTo(builds, id);
  const note = toReloadNote(before, readCurrent(builds));
  if (note) console.log(note);
}

/** What web servers read of the build that is to be served. */
function readCurrent(builds: string): Map<string, string> {
  const build = join(builds, CURRENT);
  const folders = WEB_SERVER_FOLDERS.filter((folder) => existsSync(join(build, folder)));
  const names = folders.flatMap((folder) =>
    readdirSync(join(build, folder)).map((name) => join(folder, name)),
  );
  return new Map(names.map((name) => [name, readFileSync(join(build, name), 'utf8')]));
}
