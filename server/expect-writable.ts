import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** What tells of a wrong setting, or of rights that are missing. A disk that is full now may have room again in a minute. */
const WRONG = ['EACCES', 'EEXIST', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS'];

/** Makes the folder for inquiries where it is missing, for its account alone. Throws, in one sentence, where it cannot be written. */
export function expectWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    rmdirSync(mkdtempSync(join(dataDir, '.tried-')));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!WRONG.includes(code)) return;
    throw new Error(
      `DATA_DIR is "${dataDir}", where inquiries cannot be kept (${code}). Let the account that runs the site write that folder, or name another one: DATA_DIR=/path/to/a/folder`,
    );
  }
}
