// Writes the site with every fact known into a new folder, to look at, and prints the name of the folder:
// npm run bench:site -- "$(node tests/sites/write-filled.ts)"
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFiles } from '#lib/content/load/read-files.ts';
import { filledFiles } from '#tests/filled-facts.ts';
import { fillContent } from '#tools/copies/fill-content.ts';

const ROOT = join(import.meta.dirname, '../..');

const folder = mkdtempSync(join(tmpdir(), 'filled-'));
fillContent(join(folder, 'content'), filledFiles(readFiles(join(ROOT, 'content'))));
cpSync(join(ROOT, 'public'), join(folder, 'public'), { recursive: true });
console.log(folder);
