// Writes the site with every fact known into a new folder, to look at, and prints the name of the folder:
// npm run bench:site -- "$(node tests/sites/write-filled.ts)"
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillFolder } from './fill-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'filled-'));
fillFolder(folder);
console.log(folder);
