// `npm run build`: builds the site beside the current build, and makes the new one current once it is whole.
import { join } from 'node:path';
import { warnOfMemory } from '#build/build-needs.ts';
import { makeBuild } from '#build/make-build.ts';
import { buildsIn, removeOldBuilds } from '#build/store/kept-builds.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { runCommand } from '#tools/command-line/read-command.ts';
import { switchAndTell } from '#tools/command-line/switch-and-tell.ts';

const root = join(import.meta.dirname, '..');
const builds = buildsIn(root);

await runCommand(COMMANDS.build, async () => {
  loadEnv(root);
  const warning = warnOfMemory();
  if (warning) console.warn(warning);
  const id = await makeBuild(root, process.env);
  switchAndTell(builds, id);
  removeOldBuilds(builds);
  console.log(`Built, and current from now on: ${join('builds', id)}`);
});
