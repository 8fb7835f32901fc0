import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** What programs of the project are started with by tests: half of what such a process takes is to compile the code, which one does for all. */
export const COMPILED = { NODE_COMPILE_CACHE: folder };
