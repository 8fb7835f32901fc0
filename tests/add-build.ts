import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, hashesOf } from '#build/files/fingerprint.ts';
import type { FinishedFiles } from '#build/files/finished-files.ts';
import { writeBuild } from '#build/files/write-build.ts';
import { currentBuild } from '#build/kept/kept-builds.ts';
import { type BuildNote, PAGES, readBuildNote, SERVER } from '#lib/builds/build-note.ts';
import { toFileName } from '#lib/builds/to-file-name.ts';

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
  const files: FinishedFiles = new Map(
    Object.entries(note.addresses).map(([address, type]) => [
      address,
      { bytes: readFileSync(join(from, PAGES, toFileName(address))), type },
    ]),
  );
  change(files);
  const said = {
    ...note,
    ...settings,
    addresses: Object.fromEntries([...files].map(([address, { type }]) => [address, type])),
  };
  const server = readFileSync(join(from, SERVER), 'utf8');
  const id = fingerprintOf(hashesOf(files, server, said));
  mkdirSync(join(builds, id));
  writeBuild(join(builds, id), { note: { id, ...said }, server, files });
  return id;
}
