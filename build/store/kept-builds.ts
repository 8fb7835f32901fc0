import {
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { ID, readBuildNote } from '#lib/build-note/build-note.ts';

/** The folder of a project's builds, each of which is a folder named by its id. */
export function buildsIn(root: string): string {
  return join(root, 'builds');
}

/** The link to the current build, the one to serve. */
export const CURRENT = 'current';

/** The link to the build that was current before. */
const PREVIOUS = 'previous';

/** The folder in which a build is made. */
export const UNFINISHED = '.unfinished';

/** The file of a release while it is written. */
export const UNFINISHED_RELEASE = '.unfinished.tar.gz';

/** The name of the file that a build is released as (build/release/). */
export function releaseFileOf(id: string): string {
  return `release-${id}.tar.gz`;
}

/** Whether a name is that of a release's file. */
export function isReleaseFile(name: string): boolean {
  const [, id = ''] = /^release-(.+)\.tar\.gz$/.exec(name) ?? [];
  return ID.test(id);
}

/** How many builds are kept at least, the newest ones. */
const KEPT = 5;

/** A whole build: its id, when it was made, and whether it is the current one. */
export type KeptBuild = { id: string; made: Date; isCurrent: boolean };

/** The whole builds of a project, newest first. */
export function keptBuilds(builds: string): KeptBuild[] {
  const current = linkedBuild(builds, CURRENT);
  return namesIn(builds)
    .filter((name) => ID.test(name) && isWhole(join(builds, name)))
    .map((id) => ({ id, made: statSync(join(builds, id)).mtime, isCurrent: id === current }))
    .sort((a, b) => b.made.getTime() - a.made.getTime());
}

/** The folder of the current build. Throws, in one sentence, if there is none. */
export function currentBuild(builds: string): string {
  const id = linkedBuild(builds, CURRENT);
  if (id && isWhole(join(builds, id))) return join(builds, id);
  if (isLink(join(builds, CURRENT))) {
    throw new Error(
      `"${join(builds, CURRENT)}" leads to "${readlinkSync(join(builds, CURRENT))}", which is no whole build. Run "npm run build", or go back to one that is: npm run go-back`,
    );
  }
  throw new Error('There is no finished build. Run "npm run build" first, or "npm run site" for both.');
}

/**
 * Makes a build the current one, all at once or not at all: a new link is made beside the old one and renamed (`rename` in POSIX). Throws if the
 * folder holds no whole build, and changes nothing.
 */
export function switchTo(builds: string, id: string): void {
  readBuildNote(join(builds, id));
  const before = linkedBuild(builds, CURRENT);
  if (before === id) return;
  link(builds, CURRENT, id);
  if (before && isWhole(join(builds, before))) link(builds, PREVIOUS, before);
}

/**
 * The id of the build that someone means: `previous` is the one that was current before, and the start of an id will do if it fits only one build.
 * Throws, with a list of the builds, if it fits none.
 */
export function buildMeant(builds: string, wanted: string): string {
  const kept = keptBuilds(builds);
  const list = kept.map(({ id, made, isCurrent }) => toLine(id, made, isCurrent)).join('\n');
  if (wanted === PREVIOUS) {
    const id = linkedBuild(builds, PREVIOUS);
    if (id && kept.some((build) => build.id === id)) return id;
    throw new Error(`There is no build before this one. There are:\n${list}`);
  }
  const found = kept.filter(({ id }) => wanted !== '' && id.startsWith(wanted));
  if (found.length === 1 && found[0]) return found[0].id;
  throw new Error(
    `${found.length > 1 ? `${found.length} builds start with "${wanted}"` : `There is no build "${wanted}"`}. There are:\n${list}`,
  );
}

/** A build in a list: when it was made, and its id. */
export function toLine(id: string, made: Date, isCurrent: boolean): string {
  return `  ${made.toISOString().slice(0, 16).replace('T', ' ')}  ${id}${isCurrent ? '  (served)' : ''}`;
}

/**
 * Removes what is not a whole build, and old builds except for the newest, the current and the previous one, and files of releases whose build is
 * gone. A running server reads nothing more from its build. Returns the names of what it removed.
 */
export function removeOldBuilds(builds: string): string[] {
  const linked = [linkedBuild(builds, CURRENT), linkedBuild(builds, PREVIOUS)];
  const whole = keptBuilds(builds).map(({ id }) => id);
  const stay = [...whole.slice(0, KEPT), ...linked].flatMap((id) => (id ? [id, releaseFileOf(id)] : []));
  const isOurs = (name: string) =>
    ID.test(name) || isReleaseFile(name) || name === UNFINISHED || name === UNFINISHED_RELEASE;
  const old = namesIn(builds).filter((name) => isOurs(name) && !stay.includes(name));
  for (const name of old) rmSync(join(builds, name), { recursive: true, force: true });
  return old;
}

function link(builds: string, name: string, id: string): void {
  const beside = join(builds, `.${name}.new`);
  rmSync(beside, { force: true });
  symlinkSync(id, beside);
  renameSync(beside, join(builds, name));
}

/** The name of the build that a link leads to; null if there is none. */
function linkedBuild(builds: string, name: string): string | null {
  try {
    return basename(realpathSync(join(builds, name)));
  } catch {
    return null;
  }
}

/** Whether a folder holds a whole build, with its note. */
export function isWhole(folder: string): boolean {
  try {
    readBuildNote(folder);
    return true;
  } catch {
    return false;
  }
}

const isLink = (path: string) => statsOf(path)?.isSymbolicLink() ?? false;
const statsOf = (path: string) => lstatSync(path, { throwIfNoEntry: false });

function namesIn(builds: string): string[] {
  return statsOf(builds)?.isDirectory() ? readdirSync(builds) : [];
}
