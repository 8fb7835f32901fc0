import { join } from 'node:path';
import { buildsIn, currentBuild } from '#build/store/kept-builds.ts';
import { readBuildNote } from '#lib/build-note/build-note.ts';

export const ROOT = join(import.meta.dirname, '../..');

/** The folder of the build that is served. Tests of a build that is not there must not pass: where none was finished, this throws. */
export const BUILD = currentBuild(buildsIn(ROOT));

/** What that build says of itself. */
export const NOTE = readBuildNote(BUILD);
