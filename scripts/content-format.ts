// `npm run content:format`: writes every content file as the editor would, so that a change there is a change of one line. What would say something
// else then is left as it is, and told. `-- --check` changes nothing, and exits 1 if a file is written differently.
import { join } from 'node:path';
import { readFiles } from '#lib/content/load/read-files.ts';
import { readWhole, writeWholeSync } from '#lib/files/write-whole.ts';
import { loadSite } from '#lib/site.ts';
import { type FormattedFile, formatFile } from '#staff/editor/format/format-file.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { picturesOf } from '#staff/editor/format/pictures-of.ts';
import { toRefusal } from '#staff/editor/format/to-refusal.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { runCommand } from '#tools/command-line/read-command.ts';

const root = join(import.meta.dirname, '..');
const NO_UTF8 = 'It is not UTF-8. Any text editor can save it as that.';

await runCommand(COMMANDS['content-format'], async ({ flags: { check } }) => {
  const format = await loadFormat(root);
  // Looked at before anything is changed, and only to say how to mend what is refused.
  const { issues } = loadSite(join(root, 'content'));
  let [changed, refused] = [0, 0];
  for (const { file } of readFiles(join(root, 'content'))) {
    const path = `content/${file}`;
    // Straight from the disk: reading it for pages drops the byte order mark and the line endings.
    const text = readWhole(join(root, path));
    const done: FormattedFile =
      text === null
        ? { kind: 'refused', why: NO_UTF8, difference: null }
        : formatFile(format, path, text, picturesOf(root, path));
    if (done.kind === 'refused') console.error(toRefusal(path, done, issues));
    if (done.kind === 'changed' && !check) writeWholeSync(join(root, path), done.text);
    if (done.kind === 'changed')
      console.log(`${path} ${check ? 'is formatted differently' : 'was changed'}.`);
    changed += Number(done.kind === 'changed');
    refused += Number(done.kind === 'refused');
  }
  if (changed + refused === 0) console.log('Every file is as the editor would write it.');
  if (check && changed > 0) console.log('Run "npm run content:format".');
  if (refused > 0 || (check && changed > 0)) process.exitCode = 1;
});
