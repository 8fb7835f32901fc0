import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { entriesIn } from '#lib/content/load/entries-in.ts';
import { bundleProgram, PROGRAMS } from '../bundle-program.ts';

/** A file that lies in a build and that no reader is sent: its bytes, and whether it may be run by its name. */
export type BesideFile = { bytes: Uint8Array; mayRun: boolean };

/** What lies in a build beside its pages, by name: `server.mjs`, `deploy/site`. */
export type BesideFiles = Map<string, BesideFile>;

/** What a machine needs to run a build: a script, and the folder of its parts. The rest of deploy/ is for whoever does it by hand. */
const DEPLOY = 'deploy';
const SCRIPT = 'site';
const PARTS = 'machine/';

/** The programs of a build, bundled, and what a machine needs to run it. */
export async function makeBesideFiles(root: string): Promise<BesideFiles> {
  const files: BesideFiles = new Map();
  for (const program of Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[]) {
    const { text } = await bundleProgram(root, program);
    files.set(program, { bytes: Buffer.from(text), mayRun: false });
  }
  for (const [name, file] of readDeployFiles(root)) files.set(name, file);
  return files;
}

/**
 * The files of deploy/ that go into a build, from the project or from a build. Left out is what an editor or a system leaves beside files; a link
 * throws, because what it leads to may be on no other machine.
 */
export function readDeployFiles(root: string): BesideFiles {
  const folder = join(root, DEPLOY);
  const kept = (existsSync(folder) ? entriesIn(folder) : []).filter(
    ({ name }) => (name === SCRIPT || name.startsWith(PARTS)) && !/(^|\/)\.|~$/.test(name),
  );
  return new Map(
    kept.map(({ name, isLink }) => {
      if (isLink)
        throw new Error(`"${DEPLOY}/${name}" is a link, and a build takes only files. Copy the file there.`);
      const path = join(folder, name);
      return [
        `${DEPLOY}/${name}`,
        { bytes: readFileSync(path), mayRun: (statSync(path).mode & 0o100) !== 0 },
      ];
    }),
  );
}
