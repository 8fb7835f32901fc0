// Saves two pages, and kills itself before the step that is named: `node save-and-die.ts <step> <checkout>`, or, with a repository,
// `<step> <repository> <folder>`. Prints the answer if it lives.
import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { openRepository } from '#staff/repository/open-repository.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { saveUpdate } from '#staff/saves/save-update.ts';
import { openStore } from '#staff/saves/store.ts';

// What was compiled is kept when a process ends, and this one will not come to its end.
flushCompileCache();

const [step, place = '', folder] = process.argv.slice(2);
const repository = folder === undefined ? null : await openRepository(place, folder);
const root = repository?.desk ?? place;
const store = openStore({ root, data: folder ?? place, repository });

const additions = new Map<string, Buffer>();
const readAs = new Map<string, string>();
for (const path of ['content/pages/home.mdx', 'content/pillars/below.mdx']) {
  const text = readFileSync(join(root, path), 'utf8');
  additions.set(path, Buffer.from(`${text}\nKilled.\n`));
  readAs.set(path, shaOf(Buffer.from(text)));
}
const update = { additions, deletions: [], readAs, oldAddress: new Map(), cameAs: new Map() };
const { status, body } = await saveUpdate(store, update, { id: 'ada', name: 'Ada' }, (at) => {
  if (at === step) process.kill(process.pid, 'SIGKILL');
});
console.log(status, body);
