// `npm run release`: builds, opens every page of the new build in a browser, and writes what it counted into the privacy
// receipt. Only then is the new build current. If a page breaks a promise, there is no receipt and no release.
import { join } from 'node:path';
import { makeBuild } from '#build/make-build.ts';
import { buildsIn, removeOldBuilds } from '#build/store/kept-builds.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { runCommand } from '#tools/command-line/read-command.ts';
import { switchAndTell } from '#tools/command-line/switch-and-tell.ts';
import { measureBuild } from '#tools/measure/measure-build.ts';

const root = join(import.meta.dirname, '..');
const builds = buildsIn(root);

await runCommand(COMMANDS.release, async () => {
  loadEnv(root);
  const id = await makeBuild(root, process.env, measureBuild).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    throw new Error('Nothing was released: what was to be served before is still what is to be served.');
  });
  switchAndTell(builds, id);
  removeOldBuilds(builds);
  console.log(`Released, with every promise kept. The build's SHA-256: ${id}`);
});
