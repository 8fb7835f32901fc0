import { existsSync, lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeTogether } from '#lib/files/write-together.ts';
import type { Changes } from '#staff/repository/commit-files.ts';

/** Writes what a save changes into a folder, all of it or nothing. */
export function writeFiles(root: string, { written, removed }: Changes): void {
  const folders: string[] = [];
  try {
    for (const path of written.keys()) {
      const first = mkdirSync(dirname(join(root, path)), { recursive: true });
      if (first) folders.push(first);
    }
    writeTogether({
      texts: new Map([...written].map(([path, bytes]) => [join(root, path), bytes])),
      removed: removed.map((path) => join(root, path)),
    });
  } catch (error) {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  for (const path of removed) removeIfEmpty(dirname(join(root, path)));
}

/** Whether a path leads through nothing but folders to a plain file, or to nothing yet. A link could lead anywhere. */
export function isPlainFile(root: string, path: string): boolean {
  const parts = path.split('/');
  return parts.every((_, index) => {
    const stats = lstatSync(join(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    return !stats || (index === parts.length - 1 ? stats.isFile() : stats.isDirectory());
  });
}

// The folder of the pictures of a page goes with the last of them.
function removeIfEmpty(folder: string): void {
  if (basename(dirname(folder)) !== 'images' || !existsSync(folder)) return;
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
