// `npm run content:format`: writes every content file as the editor would, so that a change there is a change of one line. What would say something
// else then is left as it is, and told. `-- --check` changes nothing, and exits 1 if a file is written differently.
import { join } from 'node:path';
import { writeWholeSync } from '#lib/files/write-whole.ts';
import { formatContent } from '#staff/editor/format/format-content.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { runCommand } from '#tools/command-line/read-command.ts';

const root = join(import.meta.dirname, '..');

await runCommand(COMMANDS['content-format'], async ({ flags: { check } }) => {
  const files = formatContent(root, await loadFormat(root));
  for (const each of files) {
    if (each.kind === 'refused') console.error(each.told);
    if (each.kind !== 'changed') continue;
    if (!check) writeWholeSync(join(root, each.path), each.text);
    console.log(`${each.path} ${check ? 'is formatted differently' : 'was changed'}.`);
  }
  const isThere = (kind: string) => files.some((each) => each.kind === kind);
  if (files.every(({ kind }) => kind === 'same')) console.log('Every file is as the editor would write it.');
  if (check && isThere('changed')) console.log('Run "npm run content:format".');
  if (isThere('refused') || (check && isThere('changed'))) process.exitCode = 1;
});
