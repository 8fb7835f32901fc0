import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { entriesIn } from '#lib/content/load/entries-in.ts';
import { describeEnd } from '#lib/processes/describe-end.ts';
import { sha256 } from '../files/finished-files.ts';
import { timeOf } from '../files/write-build.ts';
import { lockBuilds } from '../store/build-lock.ts';
import { isReleaseFile, releaseFileOf, UNFINISHED, UNFINISHED_RELEASE } from '../store/kept-builds.ts';

/** The Node in a release, and the list of all else in it, as `sha256sum -c` reads it. */
export const NODE = 'node';
export const SUMS = 'SHA256SUMS';

/** What came of it: the file and its size in bytes, or why there is none, in one sentence. */
export type ReleaseFile = { file: string; size: number } | { why: string };

// A folder's time is of no use to anyone, and would be another one each time.
const FOLDERS_TIME = 1;

/**
 * Writes a build as one file, with the Node that made it, for a machine with neither npm nor Git: whole or not at all, the same bytes for the same
 * build and Node. Files of earlier releases are removed. There is none where it would be of no use to a server; throws where it cannot be written.
 */
export async function writeReleaseFile(
  builds: string,
  id: string,
  node = process.execPath,
): Promise<ReleaseFile> {
  const why = whyNone();
  if (why) return { why };
  const unlock = lockBuilds(builds);
  const workshop = join(builds, UNFINISHED);
  const beside = join(builds, UNFINISHED_RELEASE);
  const file = join(builds, releaseFileOf(id));
  try {
    rmSync(workshop, { recursive: true, force: true });
    const folder = join(workshop, `release-${id}`);
    mkdirSync(folder, { recursive: true });
    fill(folder, join(builds, id), node);
    await pack(folder, workshop, beside);
    renameSync(beside, file);
    const others = readdirSync(builds).filter((name) => isReleaseFile(name) && name !== basename(file));
    for (const name of others) rmSync(join(builds, name));
    return { file, size: statSync(file).size };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`No release file was written: ${said}\nThe build itself is whole, and current.`);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
    rmSync(beside, { force: true });
    unlock();
  }
}

/** Why a release of this machine would not run on a server; null where it would. */
function whyNone(): string | null {
  const none = 'No release file was written';
  if (process.platform !== 'linux')
    return `${none}: it has the Node that made the build in it, and that of this machine (${process.platform}) does not run on a Linux server.`;
  const shared = Object.entries(process.config.variables).some(
    ([name, value]) => name.startsWith('node_shared') && String(value) === 'true',
  );
  if (shared)
    return `${none}: the Node here (${process.execPath}) needs libraries of this machine. Run "npm run release", which takes the Node that npm ci installed.`;
  if (!spawnSync('tar', ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU tar'))
    return `${none}: that takes GNU tar, which is not here. Install it (apt-get install tar), and run this again.`;
  return null;
}

/** Puts into a folder what is in a release: the files of the build with their times, Node, and the list of all. */
function fill(folder: string, build: string, from: string): void {
  // Where the file system can, nothing is copied until someone writes.
  const mode = constants.COPYFILE_FICLONE;
  cpSync(build, folder, { recursive: true, preserveTimestamps: true, mode });
  const node = join(folder, NODE);
  copyFileSync(from, node, mode);
  chmodSync(node, 0o755);
  stamp(node);
  const lines = entriesIn(folder).map(({ name }) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`);
  const sums = join(folder, SUMS);
  writeFileSync(sums, lines.join(''));
  stamp(sums);
  const folders = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  for (const { parentPath, name } of folders) utimesSync(join(parentPath, name), FOLDERS_TIME, FOLDERS_TIME);
  utimesSync(folder, FOLDERS_TIME, FOLDERS_TIME);
}

function stamp(file: string): void {
  const seconds = timeOf(readFileSync(file));
  utimesSync(file, seconds, seconds);
}

// GNU tar, and no package: each Debian has it, its maintainers mend it, and it is asked for nothing but to write. Nothing of this machine or account
// goes into the file (https://www.gnu.org/software/tar/manual/html_section/Reproducibility.html).
const PACK = [
  '--create',
  '--format=gnu',
  '--sort=name',
  '--owner=0',
  '--group=0',
  '--numeric-owner',
  '--mode=u=rwX,go=rX',
];

/** Packs a folder into a file, and waits until it is on the disk. Throws if it is not whole. */
async function pack(folder: string, from: string, file: string): Promise<void> {
  const child = spawn('tar', [...PACK, '--directory', from, basename(folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: 'C', TAR_OPTIONS: '' },
  });
  const ended = new Promise<string | null>((resolve) => {
    child.once('error', ({ message }) => resolve(`tar could not be started: ${message}`));
    child.once('close', (code, signal) => resolve(describeEnd('tar', { code, signal })));
  });
  // Of what is packed, most is Node or compressed already: a higher level takes seconds, and saves nothing.
  await pipeline(child.stdout, createGzip({ level: 6 }), createWriteStream(file, { flush: true }));
  const how = await ended;
  if (how) throw new Error(how);
}
