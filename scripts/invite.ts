// `npm run invite`: lets someone into the staff room of this machine: its first owner, or whoever lost every passkey.
import { join } from 'node:path';
import { inviteByCommand } from '#staff/people/invite-by-command.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { runCommand } from '#tools/command-line/read-command.ts';

const root = join(import.meta.dirname, '..');

await runCommand(COMMANDS.invite, ({ words, flags }) => {
  loadEnv(root);
  const [name = ''] = words;
  const { link, role } = inviteByCommand(root, process.env, name, flags.role);
  console.log(
    `${link}\n\nWhoever opens it first comes in as ${name} (${role}). It works once, within a day, and is shown only now.`,
  );
});
