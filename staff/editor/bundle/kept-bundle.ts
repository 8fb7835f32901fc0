import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeWholeSync } from '#lib/files/write-whole.ts';
import { describeEnd } from '#lib/processes/describe-end.ts';

const run = promisify(execFile);

/** Of the script: it has four million. */
const MOST_BYTES = 20_000_000;

/** What it is made of. Packages change with the lock file. */
const MADE_OF = ['staff', 'lib'];

/**
 * The script of the editor. It takes seconds to make, so it is kept beside the packages, and made anew where anything that it is made of has
 * changed since. Takes the root of the project.
 */
export async function keptBundle(root: string): Promise<string> {
  const folder = join(root, 'node_modules/.cache/editor');
  const file = `${stampOf(root)}.js`;
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch {
    // Bundling takes more memory than all that the room does later: it has a process of its own.
    const program = join(root, 'staff/editor/bundle/print-bundle.ts');
    const { stdout } = await run(process.execPath, [program], { maxBuffer: MOST_BYTES }).catch((error) => {
      if (!error.signal) throw error;
      throw new Error(`${describeEnd('What makes the script of the editor', error)}`);
    });
    keep(folder, file, stdout);
    return stdout;
  }
}

function stampOf(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of MADE_OF) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => /\.tsx?$/.test(each)).sort()) {
      hash.update(`\0${folder}/${name}\0`).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex');
}

// Where nothing can be kept, as on a disk that only others may write, it is made with each start.
function keep(folder: string, file: string, script: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const before of readdirSync(folder)) rmSync(join(folder, before), { force: true });
    writeWholeSync(join(folder, file), script);
  } catch {}
}
