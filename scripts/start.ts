// `npm start`: serves the build that is to be served, as it would be served anywhere: node builds/current/server.mjs
import { join } from 'node:path';
import { buildsIn } from '#build/kept/build-folders.ts';
import { currentBuild } from '#build/kept/kept-builds.ts';
import { SERVER } from '#lib/builds/build-note.ts';
import { orEnd } from '#tools/command-line/or-end.ts';

const root = join(import.meta.dirname, '..');

await orEnd(async () => {
  const build = currentBuild(buildsIn(root));
  // Where it is started from is where it finds its settings, and keeps inquiries.
  process.chdir(root);
  await import(join(build, SERVER));
});
