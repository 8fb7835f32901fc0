// `npm run move -- old-name new-name`: moves a page, fixes everything that leads to it, and lets its old address lead on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '#lib/content/load/load.ts';
import { applyEdits } from '#lib/edits/apply-edits.ts';
import { changesBy, toChanges } from '#lib/edits/to-changes.ts';
import { writeTogether } from '#lib/files/write-together.ts';
import { planMove } from '#lib/move/plan-move.ts';
import { folderIn, nameIn, readCommand, refuse } from '#tools/command-line/read-command.ts';

const USAGE = 'npm run move -- five-parts the-five-parts';
const { words, flags } = readCommand({ 'dry-run': 'boolean', content: 'string' }, USAGE);
const [from, to, ...more] = words.map(nameIn);
if (!from || !to) refuse('Say which page moves, and what it is called then.', USAGE);
if (more.length > 0) refuse('One page moves at a time.', USAGE);

const contentDir = folderIn(flags.content);
const publicDir = join(contentDir, '../public');
const { files, pictures } = readContent(contentDir);
const plan = planMove(files, pictures, from, to);
if (plan.refusal !== null) refuse(plan.refusal);

const { edits, file, folder, moved } = plan;
console.log(`${contentDir}/${file.from}\n  is called ${contentDir}/${file.to}`);
if (folder) console.log(`public/${folder.from}\n  is called public/${folder.to}`);
console.log(toChanges(changesBy(files, edits), contentDir));

if (flags['dry-run']) {
  console.log('Nothing was changed: this was a trial.');
} else {
  writeTogether({
    texts: textsAfter(),
    removed: [join(contentDir, file.from)],
    folder: folder && { from: join(publicDir, folder.from), to: join(publicDir, folder.to) },
  });
  console.log(`Moved. ${moved.from.path} is ${moved.to.path} now, and the check finds no error.`);
}

function textsAfter(): Map<string, string> {
  const changed = new Set([file.from, ...edits.map((edit) => edit.file)]);
  return new Map(
    [...changed].map((name) => {
      const raw = readFileSync(join(contentDir, name), 'utf8');
      const own = edits.filter((edit) => edit.file === name);
      return [join(contentDir, name === file.from ? file.to : name), applyEdits(raw, own)];
    }),
  );
}
