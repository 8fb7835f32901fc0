// `npm run move -- old-name new-name`: moves a page, fixes every link to it, and redirects its old address.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '#lib/content/load/load.ts';
import { applyEdits } from '#lib/edits/apply-edits.ts';
import { changesBy, toChanges } from '#lib/edits/to-changes.ts';
import { writeTogether } from '#lib/files/write-together.ts';
import { planMove } from '#lib/move/plan-move.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { contentFolderIn, nameIn, runCommand } from '#tools/command-line/read-command.ts';

await runCommand(COMMANDS.move, ({ words, flags }) => {
  const [from = '', to = ''] = words.map(nameIn);
  const contentDir = contentFolderIn(flags.content);
  const { files, pictures } = readContent(contentDir);
  const plan = planMove(files, pictures, from, to);
  if (plan.refusal !== null) throw new Error(plan.refusal);

  const { edits, file, folder, moved } = plan;
  console.log(`${contentDir}/${file.from}\n  is called ${contentDir}/${file.to}`);
  if (folder) console.log(`public/${folder.from}\n  is called public/${folder.to}`);
  console.log(toChanges(changesBy(files, edits), contentDir));
  if (flags['dry-run']) return console.log('Nothing was changed: this was a trial.');

  const inContent = (name: string) => join(contentDir, name);
  const inPublic = (name: string) => join(contentDir, '../public', name);
  const texts = new Map<string, string>();
  for (const name of new Set([file.from, ...edits.map((edit) => edit.file)])) {
    const own = edits.filter((edit) => edit.file === name);
    const text = applyEdits(readFileSync(inContent(name), 'utf8'), own);
    texts.set(inContent(name === file.from ? file.to : name), text);
  }
  const renamed = folder && { from: inPublic(folder.from), to: inPublic(folder.to) };
  writeTogether({ texts, removed: [inContent(file.from)], folder: renamed });
  console.log(`Moved. ${moved.from.path} is ${moved.to.path} now, and the check finds no error.`);
});
