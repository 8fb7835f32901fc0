import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMS } from '#build/bundle-program.ts';
import { readDeployFiles } from '#build/files/beside-files.ts';
import { fingerprintOf, hashesOf } from '#build/files/fingerprint.ts';
import type { FinishedFiles } from '#build/files/finished-files.ts';
import { writeBuild } from '#build/files/write-build.ts';
import { currentBuild } from '#build/store/kept-builds.ts';
import { BUILD_NOTE, type BuildNote, PAGES, readBuildNote } from '#lib/build-note/build-note.ts';
import { toFileName } from '#lib/build-note/to-file-name.ts';

/**
 * Writes a build beside the current one that differs from it in some of its files alone, as a build of changed content does, or in what it says of
 * itself, as one with other settings. Gives its id.
 */
export function addBuild(
  builds: string,
  change: (files: FinishedFiles) => void,
  settings: Partial<Pick<BuildNote, 'origin' | 'form'>> = {},
): string {
  const from = currentBuild(builds);
  const { id: _, ...note } = readBuildNote(from);
  const before: FinishedFiles = new Map(
    Object.entries(note.addresses).map(([address, type]) => [
      address,
      { bytes: readFileSync(join(from, PAGES, toFileName(address))), type },
    ]),
  );
  const files = new Map(before);
  change(files);
  const said = {
    ...note,
    ...settings,
    addresses: Object.fromEntries([...files].map(([address, { type }]) => [address, type])),
  };
  const programs = Object.keys(PROGRAMS).map((name) => {
    return [name, { bytes: readFileSync(join(from, name)), mayRun: false }] as const;
  });
  const beside = new Map([...programs, ...readDeployFiles(from)]);
  const id = fingerprintOf(hashesOf(files, beside, said));
  const to = join(builds, id);
  // What stays is copied, and not made anew: to compress it takes seconds.
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
  rmSync(join(to, BUILD_NOTE));
  for (const gone of [...before.keys()].filter((address) => !files.has(address))) {
    for (const ending of ['', '.gz', '.br'])
      rmSync(join(to, PAGES, toFileName(gone)) + ending, { force: true });
  }
  const changed = new Map([...files].filter(([address, file]) => before.get(address) !== file));
  writeBuild(to, { note: { id, ...said }, beside, files: changed });
  return id;
}
