// `npm run release`: builds, opens every page of the new build in a browser, and writes what it counted into the privacy receipt. Only then is the new
// build current, and written as one file for a server. If a page breaks a promise, there is no receipt and no release.
import { join, relative } from 'node:path';
import { warnOfMemory } from '#build/build-needs.ts';
import { type FinishedBuild, makeBuild } from '#build/make-build.ts';
import { writeReleaseFile } from '#build/release/write-release-file.ts';
import { buildsIn, removeOldBuilds } from '#build/store/kept-builds.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { runCommand } from '#tools/command-line/read-command.ts';
import { switchAndTell } from '#tools/command-line/switch-and-tell.ts';
import { measureBuild } from '#tools/measure/measure-build.ts';
import { progressTo } from '#tools/measure/progress-to.ts';

const root = join(import.meta.dirname, '..');
const builds = buildsIn(root);

await runCommand(COMMANDS.release, async () => {
  loadEnv(root);
  const warning = warnOfMemory();
  if (warning) console.warn(warning);
  const tell = progressTo(process.env.PROGRESS_FD);
  tell('building');
  const measure = (build: FinishedBuild) => measureBuild(build, tell);
  const id = await makeBuild(root, process.env, measure).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    throw new Error('Nothing was released: what was to be served before is still what is to be served.');
  });
  switchAndTell(builds, id);
  removeOldBuilds(builds);
  console.log(`Released, with every promise kept. The build's SHA-256: ${id}`);
  tell('packing');
  console.log('Writing the release as one file, with the Node that serves it …');
  const written = await writeReleaseFile(builds, id);
  if ('why' in written) return console.warn(written.why);
  console.log(
    `${relative(root, written.file)} (${Math.round(written.size / 1e6)} MB, for Linux on ${process.arch}) is all that a server needs. Copy it there, and put it up with: return-2-intimacy update <file> (docs/running.md)`,
  );
});
