// `npm start`: serves the current build, as on any machine: node builds/current/server.mjs
import { join } from 'node:path';
import { buildsIn, currentBuild } from '#build/store/kept-builds.ts';
import { SERVER } from '#lib/build-note/build-note.ts';
import { toInquiriesCommand } from '#lib/settings/to-inquiries-command.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { runCommand } from '#tools/command-line/read-command.ts';

await runCommand(COMMANDS.start, async () => {
  const root = join(import.meta.dirname, '..');
  const build = currentBuild(buildsIn(root));
  // The server finds its settings, and keeps inquiries, in its working folder.
  process.chdir(root);
  // What its messages call the command for inquiries.
  process.env.COMMAND_NAME ||= toInquiriesCommand();
  await import(join(build, SERVER));
});
