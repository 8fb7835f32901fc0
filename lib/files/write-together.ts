import { copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeWholeSync } from '#lib/files/write-whole.ts';

/** What to do on disk: texts or bytes to write, files to remove, and at most one folder to rename. */
type Writing = {
  texts: ReadonlyMap<string, string | Uint8Array>;
  removed: readonly string[];
  folder?: { from: string; to: string } | null;
};

/**
 * Does all of it or nothing. What changes or goes is kept beside its file until the end, and comes back if something fails, which takes no room on
 * the disk. At every moment each text is whole, either the old one or the new one.
 */
export function writeTogether({ texts, removed, folder }: Writing): void {
  const undo: (() => void)[] = [];
  const before = (path: string) => join(dirname(path), `.${basename(path)}.before`);
  // A link stays, and what it leads to is written, and kept.
  const changed = [...texts.keys()].filter((path) => existsSync(path)).map((path) => realpathSync(path));
  try {
    for (const path of changed) copyFileSync(path, before(path));
    for (const [path, text] of texts) {
      const isNew = !existsSync(path);
      writeWholeSync(path, text);
      undo.push(() => (isNew ? rmSync(path) : renameSync(before(realpathSync(path)), realpathSync(path))));
    }
    for (const path of removed.filter((each) => existsSync(each))) {
      renameSync(path, before(path));
      undo.push(() => renameSync(before(path), path));
    }
    if (folder) {
      mkdirSync(dirname(folder.to), { recursive: true });
      renameSync(folder.from, folder.to);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    for (const path of [...changed, ...removed]) rmSync(before(path), { force: true });
  }
}
