// `npm run content:format` puts every content file into the form in which the editor writes it, so that a change of one word
// in the editor is a change of one line in the file. `-- --check` changes nothing, and exits 1 where a file is in another form.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFiles } from '#lib/content/load/read-files.ts';
import { readWhole } from '#lib/files/read-whole.ts';
import { writeWholeSync } from '#lib/files/write-whole.ts';
import { loadFormat } from '#staff/editor/load-format.ts';
import { picturesOf } from '#staff/editor/pictures-of.ts';

const ROOT = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const format = await loadFormat(ROOT);
const changed: string[] = [];
const refused: string[] = [];
for (const { file } of readFiles(join(ROOT, 'content'))) {
  const path = `content/${file}`;
  // As it lies there: what was read for pages has lost its byte order mark and its line ends.
  const text = readWhole(join(ROOT, path));
  try {
    if (text === null)
      throw new Error('Its letters are not those of UTF-8, as every text editor can save them.');
    const formatted = format(path, text, picturesOf(ROOT, path));
    if (formatted === null || formatted === text) continue;
    changed.push(path);
    if (!values.check) writeWholeSync(join(ROOT, path), formatted);
  } catch (error) {
    refused.push(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}

for (const path of changed)
  console.log(values.check ? `${path} is in another form.` : `${path} was changed.`);
for (const reason of refused)
  console.error(`The editor cannot open ${reason}\nRun "npm run check" to see what is wrong.`);
if (changed.length === 0 && refused.length === 0) console.log('Every file is in the form of the editor.');
else if (values.check && changed.length > 0) console.log('Run "npm run content:format".');
if (refused.length > 0 || (values.check && changed.length > 0)) process.exitCode = 1;
