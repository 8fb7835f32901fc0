import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inquiryOriginOf, NOT_FOUND, PAGES, readBuildNote } from '#lib/builds/build-note.ts';
import { headerRules } from '#lib/http/headers.ts';
import { toHeadersFile } from './to-headers-file.ts';
import { toRedirectsFile } from './to-redirects-file.ts';

/** What the name of the folder behind the link starts with. */
const prefixOf = (target: string) => `.${basename(target)}-`;

/**
 * Writes the pages of the build in a folder for hosts of files, with what such hosts read: `_headers` and `_redirects`. It is there whole or not at
 * all: it is written into a folder beside, and `target` becomes a link to that by one `rename`. The export before goes, unless what stands there
 * is none: then it throws, and leaves all as it was.
 */
export function writeExport(build: string, target: string): void {
  const parent = dirname(target);
  const before = exportBehind(target);
  if (!existsSync(parent)) throw new Error(`There is no folder "${parent}". Make it first.`);
  const folder = mkdtempSync(join(parent, prefixOf(target)));
  const link = `${folder}.link`;
  // For the account of a web server as well.
  chmodSync(folder, 0o755);
  try {
    writeFiles(build, folder);
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
}

function writeFiles(build: string, folder: string): void {
  const note = readBuildNote(build);
  // With their times, which are those of their bytes.
  cpSync(join(build, PAGES), folder, { recursive: true, preserveTimestamps: true });
  const { [NOT_FOUND]: _, ...found } = note.addresses;
  writeFileSync(join(folder, '_headers'), toHeadersFile(headerRules(inquiryOriginOf(note)), found));
  writeFileSync(join(folder, '_redirects'), toRedirectsFile(note.oldAddresses));
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
