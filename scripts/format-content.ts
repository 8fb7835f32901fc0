// `npm run content:format` puts every content file into the form in which the editor writes it, so that a change of one word
// in the editor is a change of one line in the file. `-- --check` changes nothing, and exits 1 where a file is in another form.
import { join } from 'node:path';
import { readFiles } from '#lib/content/load/read-files.ts';
import { readWhole, writeWholeSync } from '#lib/files/write-whole.ts';
import { loadFormat } from '#staff/editor/load-format.ts';
import { picturesOf } from '#staff/editor/pictures-of.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { runCommand } from '#tools/command-line/read-command.ts';

const root = join(import.meta.dirname, '..');

await runCommand(COMMANDS['format-content'], async ({ flags: { check } }) => {
  const format = await loadFormat(root);
  let [changed, refused] = [0, 0];
  for (const { file } of readFiles(join(root, 'content'))) {
    const path = `content/${file}`;
    try {
      // As it lies there: what was read for pages has lost its byte order mark and its line ends.
      const text = readWhole(join(root, path));
      if (text === null)
        throw new Error('Its letters are not those of UTF-8, as every text editor can save them.');
      const formatted = format(path, text, picturesOf(root, path));
      if (formatted === null || formatted === text) continue;
      changed += 1;
      if (!check) writeWholeSync(join(root, path), formatted);
      console.log(check ? `${path} is in another form.` : `${path} was changed.`);
    } catch (error) {
      refused += 1;
      const why = error instanceof Error ? error.message : error;
      console.error(`The editor cannot open ${path}: ${why}\nRun "npm run check" to see what is wrong.`);
    }
  }
  if (changed + refused === 0) console.log('Every file is in the form of the editor.');
  if (check && changed > 0) console.log('Run "npm run content:format".');
  if (refused > 0 || (check && changed > 0)) process.exitCode = 1;
});
