import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
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

/** Puts right what a kill in the middle of a save has left in a folder: a file that was on its way out comes back. */
export function mendFolder(root: string): void {
  for (const folder of ['content', 'public/images']) {
    if (!existsSync(join(root, folder))) continue;
    for (const { parentPath, name } of readdirSync(join(root, folder), {
      recursive: true,
      withFileTypes: true,
    })) {
      const [, original] = /^\.(.+)\.before$/.exec(name) ?? [];
      if (!original) continue;
      const [kept, place] = [join(parentPath, name), join(parentPath, original)];
      if (existsSync(place)) rmSync(kept);
      else renameSync(kept, place);
    }
  }
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
