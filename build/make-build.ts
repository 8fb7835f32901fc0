import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildNote } from '#lib/build-note/build-note.ts';
import { readWholeSite } from '#lib/read-whole-site.ts';
import type { Environment } from '#lib/settings/reading.ts';
import type { Site } from '#lib/site.ts';
import { drawBuild } from './draw/draw-build.ts';
import { refuseIssues } from './draw/refuse-issues.ts';
import type { Hashes } from './files/fingerprint.ts';
import type { FinishedFiles } from './files/finished-files.ts';
import { writeBuild } from './files/write-build.ts';
import { lockBuilds } from './store/build-lock.ts';
import { buildsIn, isWhole, UNFINISHED } from './store/kept-builds.ts';

/** A build that is whole, in a folder of its own, and not yet in place. */
export type FinishedBuild = {
  site: Site;
  folder: string;
  note: BuildNote;
  hashes: Hashes;
  files: FinishedFiles;
};

/** Measures a build before it is in place, and writes the receipt into its folder. Rejects if the build may not be served. */
export type Measure = (build: FinishedBuild) => Promise<void>;

/**
 * Builds the site of a project, whole or not at all, and returns the id of the build: its folder among the builds. If the same build is there
 * already, that one stays, because it may be in use. Throws if anything is wrong, with nothing changed.
 */
export async function makeBuild(root: string, environment: Environment, measure?: Measure): Promise<string> {
  const builds = buildsIn(root);
  const unlock = lockBuilds(builds);
  const folder = join(builds, UNFINISHED);
  try {
    const { site } = await readWholeSite(join(root, 'content'));
    const built = refuseIssues(site, environment);
    const { hashes, ...made } = await drawBuild(root, site, built, measure !== undefined);
    const { note, files } = made;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeBuild(folder, made);
    await measure?.({ site, folder, note, hashes, files });
    const place = join(builds, note.id);
    if (isWhole(place)) utimesSync(place, new Date(), new Date());
    else {
      // It may be what an interrupted copy left.
      rmSync(place, { recursive: true, force: true });
      renameSync(folder, place);
    }
    return note.id;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    unlock();
  }
}
