import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Exportable } from './read-exportable.ts';
import { writeFiles } from './write-files.ts';

/** What the name of the folder behind the link starts with. */
const prefixOf = (target: string) => `.${basename(target)}-`;

/**
 * Writes an export so that it is there whole or not at all: into a folder beside, and `target` becomes a link to it by one `rename`. The
 * export before goes, unless what stands there is none: then it throws, and leaves all as it was. Gives the names of the files.
 */
export function writeExport(site: Exportable, target: string): string[] {
  const parent = dirname(target);
  const before = exportBehind(target);
  if (!existsSync(parent)) throw new Error(`There is no folder "${parent}". Make it first.`);
  const folder = mkdtempSync(join(parent, prefixOf(target)));
  const link = `${folder}.link`;
  // For the account of the web server as well.
  chmodSync(folder, 0o755);
  let names: string[];
  try {
    names = writeFiles(site, folder, before);
    symlinkSync(basename(folder), link);
    // A folder that is empty may be in the place of the link.
    if (existsSync(target) && !before) rmdirSync(target);
    renameSync(link, target);
  } catch (error) {
    for (const made of [link, folder]) rmSync(made, { recursive: true, force: true });
    throw error;
  }
  // Only now: what goes wrong here must not take the new one away.
  if (before) rmSync(before, { recursive: true, force: true });
  return names;
}

/** The folder of the export that a link leads to; null where there is none yet. */
function exportBehind(target: string): string | null {
  if (!isThere(target)) return null;
  if (lstatSync(target).isSymbolicLink()) {
    const folder = realpathSync(target);
    if (basename(folder).startsWith(prefixOf(target)) && dirname(folder) === realpathSync(dirname(target)))
      return folder;
  } else if (lstatSync(target).isDirectory() && readdirSync(target).length === 0) return null;
  throw new Error(
    `"${target}" is there, and is no older export, so nothing was written. Name a folder that is not there yet, or is empty.`,
  );
}

// Also a link that leads nowhere.
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
