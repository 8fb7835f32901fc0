import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What is to happen on the disk: texts to write, files to remove, and at most one folder to rename. */
export type Writing = {
  texts: ReadonlyMap<string, string>;
  removed: readonly string[];
  folder?: { from: string; to: string } | null;
};

/**
 * Writes all of it or nothing. Every text is written beside its file first, where a full disk or a missing permission shows
 * before anything changed; then each takes the place of its file. What fails after that is taken back.
 */
export function writeTogether({ texts, removed, folder }: Writing): void {
  const undo: (() => void)[] = [];
  const beside = (path: string, what: string) => join(dirname(path), `.${basename(path)}.${what}`);
  try {
    for (const [path, text] of texts) {
      const next = beside(path, 'next');
      undo.push(() => rmSync(next, { force: true }));
      writeFileSync(next, text);
      if (existsSync(path)) chmodSync(next, statSync(path).mode);
    }
    for (const path of [...texts.keys(), ...removed].filter((each) => existsSync(each))) {
      const old = beside(path, 'before');
      renameSync(path, old);
      undo.push(() => renameSync(old, path));
    }
    for (const path of texts.keys()) {
      renameSync(beside(path, 'next'), path);
      undo.push(() => rmSync(path, { force: true }));
    }
    if (folder) {
      mkdirSync(dirname(folder.to), { recursive: true });
      renameSync(folder.from, folder.to);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  for (const path of [...texts.keys(), ...removed]) rmSync(beside(path, 'before'), { force: true });
}
