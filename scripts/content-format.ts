// `npm run content:format`: writes every content file as the editor would, so that changing one word in the editor changes one line
// of the file. `-- --check` changes nothing, and exits 1 if a file is written differently.
import { join } from 'node:path';
import { readFiles } from '#lib/content/load/read-files.ts';
import { readWhole, writeWholeSync } from '#lib/files/write-whole.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { picturesOf } from '#staff/editor/format/pictures-of.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { runCommand } from '#tools/command-line/read-command.ts';

const root = join(import.meta.dirname, '..');

await runCommand(COMMANDS['content-format'], async ({ flags: { check } }) => {
  const format = await loadFormat(root);
  let [changed, refused] = [0, 0];
  for (const { file } of readFiles(join(root, 'content'))) {
    const path = `content/${file}`;
    try {
      // Straight from the disk: reading it for pages drops the byte order mark and the line endings.
      const text = readWhole(join(root, path));
      if (text === null) throw new Error('It is not UTF-8. Any text editor can save it as that.');
      const formatted = format(path, text, picturesOf(root, path));
      if (formatted === null || formatted === text) continue;
      changed += 1;
      if (!check) writeWholeSync(join(root, path), formatted);
      console.log(check ? `${path} is formatted differently.` : `${path} was changed.`);
    } catch (error) {
      refused += 1;
      const why = error instanceof Error ? error.message : error;
      console.error(`The editor cannot open ${path}: ${why}\nRun "npm run check" to see what is wrong.`);
    }
  }
  if (changed + refused === 0) console.log('Every file is as the editor would write it.');
  if (check && changed > 0) console.log('Run "npm run content:format".');
  if (refused > 0 || (check && changed > 0)) process.exitCode = 1;
});
